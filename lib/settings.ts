/** What the person has set. Kept in `storage.local` under `settings`; nothing here is ever sent anywhere. */
import * as v from 'valibot';
import { migrate } from './settings/migrate.ts';
import { locales } from './text.ts';

/** As a URL writes it: lower case, punycode, without port. */
const host = v.pipe(v.string(), v.regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/), v.maxLength(253));
/** ISO date, `YYYY-MM-DD`. */
const day = v.pipe(v.string(), v.isoDate());
/** Last day on which an entry holds; null: until it is taken back. */
const until = v.nullable(day);
/** More entries than anybody makes by hand; storage and every navigation stay cheap. */
const MOST_ENTRIES = 2000;

const trusted = v.strictObject({
  host,
  added: day,
  until,
  /** `person`: put on the list in the options or the popup; `continue`: chosen on a blocked page. */
  from: v.exactOptional(v.picklist(['person', 'continue'])),
});

const settingsSchema = v.strictObject({
  version: v.literal(2),
  /** Interface language; `auto` follows the browser. */
  locale: v.picklist(['auto', ...locales]),
  /** How much has to be found before something is shown: see lib/notice/sensitivity.ts. */
  sensitivity: v.picklist(['normal', 'strict', 'quiet']),
  /** What may be drawn: the strip at the top of a page, the chip under a message, the mark on the toolbar button. */
  surfaces: v.strictObject({ strip: v.boolean(), chip: v.boolean(), badge: v.boolean() }),
  /** The blocked page offers no way on: for somebody who is talked through warnings. */
  forbidContinue: v.boolean(),
  /** When that ends by the person's own wish (lib/settings/lock.ts). */
  forbidEnds: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  /** The browser opens no connection to a page before it is asked for (Chromium). */
  preconnectOff: v.boolean(),
  /** Hosts whose address is neither blocked nor accused; exact. */
  trust: v.pipe(v.array(trusted), v.maxLength(MOST_ENTRIES)),
  /** Hosts whose pages and messages are not read; exact. */
  off: v.pipe(v.array(v.strictObject({ host, added: day, until })), v.maxLength(MOST_ENTRIES)),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Trusted = Settings['trust'][number];
export type Surface = keyof Settings['surfaces'];

export const defaults: Settings = {
  version: 2,
  locale: 'auto',
  sensitivity: 'normal',
  surfaces: { strip: true, chip: true, badge: true },
  forbidContinue: false,
  preconnectOff: false,
  trust: [],
  off: [],
};

export interface ReadSettings {
  readonly settings: Settings;
  /** Set where the stored value could not be read: the raw value, kept so that nothing a person set is lost. */
  readonly broken: unknown;
}

/** Reads a stored value: nothing stored gives the defaults, a broken value gives the defaults and itself. */
export function parseSettings(raw: unknown): ReadSettings {
  if (raw === undefined) return { settings: defaults, broken: undefined };
  const read = readStored(raw);
  return 'wrong' in read ? { settings: defaults, broken: raw } : { settings: read, broken: undefined };
}

/** What does not fit, and where: `path` as in `trust.0.host`, empty for the whole. */
export interface Wrong {
  readonly path: string;
  readonly says: string;
}

/**
 * Reads settings of any version that ever was.
 * @returns the settings in the present version, or what is wrong with the value; never throws
 */
export function readStored(raw: unknown): Settings | { readonly wrong: readonly [Wrong, ...Wrong[]] } {
  const parsed = v.safeParse(settingsSchema, migrate(raw));
  if (parsed.success) return parsed.output;
  const [first, ...rest] = parsed.issues;
  return { wrong: [wrongOf(first), ...rest.map(wrongOf)] };
}

function wrongOf(issue: v.BaseIssue<unknown>): Wrong {
  return { path: v.getDotPath(issue) ?? '', says: issue.message };
}

/** The entries that hold on a day: an entry whose `until` lies before it has run out. @param today ISO date */
export function holding<T extends { readonly until: string | null }>(
  entries: readonly T[],
  today: string,
): T[] {
  return entries.filter((entry) => entry.until === null || entry.until >= today);
}

/** The hosts that are trusted on a day. @param today ISO date */
export function trustedHosts(settings: Settings, today: string): string[] {
  return holding(settings.trust, today).map((entry) => entry.host);
}

/** True if the pages of this host are not to be read on a day. @param today ISO date */
export function isOff(settings: Settings, name: string, today: string): boolean {
  return holding(settings.off, today).some((entry) => entry.host === name);
}

/** Trusts a host from today on; an entry that was there for it is replaced. */
export function addTrust(settings: Settings, entry: Trusted): Settings {
  return { ...settings, trust: [...without(settings.trust, entry.host), entry] };
}

export function removeTrust(settings: Settings, name: string): Settings {
  return { ...settings, trust: without(settings.trust, name) };
}

/** Reads no more pages of a host from today on; an entry that was there for it is replaced. */
export function addOff(settings: Settings, entry: Settings['off'][number]): Settings {
  return { ...settings, off: [...without(settings.off, entry.host), entry] };
}

export function removeOff(settings: Settings, name: string): Settings {
  return { ...settings, off: without(settings.off, name) };
}

function without<T extends { readonly host: string }>(entries: readonly T[], name: string): T[] {
  return entries.filter((entry) => entry.host !== name);
}

/** The ISO date so many days after another. @param today ISO date */
export function daysAfter(today: string, days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The host that somebody means who types an address or a host.
 * @returns lower case, punycode, without port; null for what is no host of a web page
 */
export function hostIn(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const name = url.hostname.replace(/\.$/, '');
  return v.is(host, name) ? name : null;
}
