import type { Clue } from '../clue.ts';
import type { ProtectedName } from '../names.ts';
import type { Finding, Technique } from './technique.ts';

/**
 * The official address stands whole in the address of somebody else: `metamask.io.evil.example`,
 * `metamask-io.evil.example`, `metamaskio-help.example`, `wwwmetamask.io`.
 */
export const embeddedDomain: Technique = {
  meta: { id: 'embedded-domain', textKey: 'address.embedded-domain', example: 'metamask.io.evil.example' },
  find: (clue) => (clue.part === 'host' && clue.sighting.edits === 0 ? embedded(clue) : undefined),
};

/** Endings that people expect after any name. */
const COMMON = ['com', 'net', 'org', 'io', 'app', 'jp', 'cojp'];

function embedded({ address, sighting, attached }: Clue): Finding | undefined {
  const ending = endingAfter(address.stem, sighting.end, sighting.name);
  if (ending !== undefined && (sighting.startsWord || attached?.kind !== 'unknown')) {
    // `amazon.com.be`: com.be is no public suffix, but reads like one.
    if (ending.end === address.stem.length && address.stem.charAt(sighting.end) === '.')
      return { case: 'country', end: ending.end };
    return { case: ending.official ? 'domain' : 'ending', end: ending.end };
  }
  const prefix = address.stem.slice(0, sighting.start).match(/(?:^|\.)(www\d?|https?)$/)?.[1];
  return prefix !== undefined && sighting.endsWord ? { case: 'domain' } : undefined;
}

/**
 * A domain ending right after a name, joined to it by a dot, a dash or nothing, and itself followed by a separator
 * or the end: `io` in `metamask.io.x`, `metamask-io`, `metamaskio-x`; not in `metamask-ionic`.
 * @param from offset in `text` where the name ends
 */
export function endingAfter(
  text: string,
  from: number,
  name: ProtectedName,
): { readonly end: number; readonly official: boolean } | undefined {
  let letters = '';
  let found: { end: number; official: boolean } | undefined;
  for (let i = from; i < text.length && letters.length < 8; i += 1) {
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
