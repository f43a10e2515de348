/** A domain ending that stands right after a name: what makes a name in an address read like an address itself. */
import type { ProtectedName } from './search/names.ts';

export interface Ending {
  /** Offset in the text where the ending ends. */
  readonly end: number;
  /** Whether the operator's own domain ends so. */
  readonly official: boolean;
}

/** Letters of the longest ending looked for, e.g. `technology`. */
const LONGEST = 12;

/** Endings that people expect after any name. */
const COMMON = ['com', 'net', 'org', 'io', 'app', 'jp', 'cojp'];

/**
 * A domain ending right after a name, joined to it by a dot, a dash or nothing, and itself followed by a separator
 * or the end: `io` in `metamask.io.x`, `metamask-io`, `metamaskio-x`; not in `metamask-ionic`.
 * @param from offset in `text` where the name ends
 */
export function endingAfter(text: string, from: number, name: ProtectedName): Ending | undefined {
  let letters = '';
  let found: Ending | undefined;
  for (let i = from; i < text.length && letters.length < LONGEST; i += 1) {
    const c = text.charAt(i);
    if (/[-._]/.test(c)) continue;
    letters += c;
    // A number may be joined to it: `ledger.com1234567.example`.
    if (!/^$|[^a-z]/.test(text.charAt(i + 1))) continue;
    const official = name.endings.has(letters);
    if (official || COMMON.includes(letters)) found = { end: i + 1, official };
  }
  return found;
}
