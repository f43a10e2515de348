/**
 * "Never let anybody open a stopped page" is for people who are talked into things. Whoever can be talked past a
 * warning can be talked into switching this off, or into trusting the site: so neither takes effect at once. The
 * waiting time is longer than anybody stays on the telephone.
 */
import type { Settings } from '../settings.ts';

/** In milliseconds. */
export const WAITING = 24 * 60 * 60 * 1000;

/** True while no stopped page may be opened. @param now in milliseconds since 1970 */
export function forbids({ forbidContinue, forbidEnds }: Settings, now: number): boolean {
  return forbidContinue && (forbidEnds === undefined || now < Date.parse(forbidEnds));
}

/** Forbids it, or asks that it be allowed again. */
export function withForbidding(settings: Settings, forbidContinue: boolean): Settings {
  const { forbidEnds: _, ...rest } = settings;
  return { ...rest, forbidContinue };
}

/**
 * What of a change takes effect, whoever makes it and however: by hand, by a file, by undoing something.
 * @param now in milliseconds since 1970
 */
export function heldBack(before: Settings, wished: Settings, now: number): Settings {
  if (!forbids(before, now)) return forbids(wished, now) ? wished : withForbidding(wished, false);
  const wantsOn = wished.forbidContinue && wished.forbidEnds === undefined;
  return {
    ...withForbidding(wished, true),
    ...(wantsOn ? {} : { forbidEnds: before.forbidEnds ?? new Date(now + WAITING).toISOString() }),
    trust: notMore(before.trust, wished.trust),
    off: notMore(before.off, wished.off),
  };
}

type Entry = { readonly host: string; readonly until: string | null };

/** Sites may be taken off a list, not put on it, and none for longer. */
function notMore<T extends Entry>(before: readonly T[], wished: readonly T[]): T[] {
  return wished.flatMap((entry) => {
    const present = before.find(({ host }) => host === entry.host);
    if (present === undefined) return [];
    return isLonger(entry, present) ? [present] : [entry];
  });
}

function isLonger(a: Entry, b: Entry): boolean {
  return b.until !== null && (a.until === null || a.until > b.until);
}
