/** The rule above all others: what may be shown of a fact, by how well it is proven. */
import type { ChannelFact, ChannelKind, ProofLevel } from './record.ts';

/** Whoever answers there is believed: shown only if the operator itself, or a public body, publishes it. */
const ANSWERED: ReadonlySet<ChannelKind> = new Set(['phone', 'fax', 'email', 'social']);
/** All that general knowledge is good enough for. */
const COMMON: ReadonlySet<ChannelKind> = new Set(['homepage', 'help-centre']);

/** True if the channel may be shown at all; see `remarkOf` for the words that it then needs. */
export function mayShow({ kind, level, value }: Pick<ChannelFact, 'kind' | 'level' | 'value'>): boolean {
  if (isProven(level)) return true;
  if (level === 'general') return COMMON.has(kind);
  return !ANSWERED.has(kind) && !isMail(value);
}

/** True if the operator's own page, or a public body's, is the source. */
export function isProven(level: ProofLevel): boolean {
  return level === 'operator' || level === 'government';
}

/** Key of the words that have to stand next to a fact that is not proven; null for a proven one. */
export function remarkOf(level: ProofLevel): string | null {
  if (isProven(level)) return null;
  return level === 'general' ? 'card.general' : 'card.unconfirmed';
}

/** A report address is a mail address at some operators and a page at others. */
function isMail(value: string): boolean {
  return /^[^/\s]+@[^/\s]+$/.test(value);
}

/**
 * True if a fact was last checked more than twelve months before `today`.
 * @param checked `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function isStale(checked: string, today: string): boolean {
  const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  return checked < yearAgo;
}
