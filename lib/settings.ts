/** What the person has set. Kept in `storage.local` under `settings`; nothing here is ever sent anywhere. */
import * as v from 'valibot';
import { locales } from './text.ts';

const host = v.pipe(v.string(), v.regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/), v.maxLength(253));
const day = v.pipe(v.string(), v.isoDate());

const settingsSchema = v.strictObject({
  version: v.literal(1),
  /** Interface language; `auto` follows the browser. */
  locale: v.picklist(['auto', ...locales]),
  /** Hosts that the person trusts, exact, lower case, punycode. */
  trust: v.array(v.strictObject({ host, added: day, until: v.nullable(day) })),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaults: Settings = { version: 1, locale: 'auto', trust: [] };

export interface ReadSettings {
  readonly settings: Settings;
  /** Set where the stored value could not be read: the raw value, kept so that nothing a person set is lost. */
  readonly broken: unknown;
}

/** Reads a stored value: nothing stored gives the defaults, a broken value gives the defaults and itself. */
export function parseSettings(raw: unknown): ReadSettings {
  if (raw === undefined) return { settings: defaults, broken: undefined };
  const parsed = v.safeParse(settingsSchema, raw);
  return parsed.success
    ? { settings: parsed.output, broken: undefined }
    : { settings: defaults, broken: raw };
}

/**
 * The hosts that are trusted on a day.
 * @param today ISO date; an entry whose `until` lies before it has run out
 */
export function trustedHosts(settings: Settings, today: string): string[] {
  return settings.trust.filter(({ until }) => until === null || until >= today).map((entry) => entry.host);
}
