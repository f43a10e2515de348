import type { Clue } from '../clue.ts';
import type { Finding, Technique } from './technique.ts';

/**
 * The official address stands whole in the address of somebody else: `metamask.io.evil.example`,
 * `metamask-io.evil.example`, `metamaskio-help.example`, `wwwmetamask.io`, `www-metamask.io`.
 */
export const embeddedDomain: Technique = {
  meta: { id: 'embedded-domain', textKey: 'address.embedded-domain', example: 'metamask.io.evil.example' },
  find: (clue) => (clue.part === 'host' && clue.sighting.edits === 0 ? embedded(clue) : undefined),
};

function embedded({ address, sighting, attached, ending, zone }: Clue): Finding | undefined {
  // `arbitrum-one.publicnode.example`: a network's name in front of somebody's own domain tells what is served there.
  const isLabel = zone === 'below' && sighting.name.network && address.stem.charAt(sighting.end) !== '.';
  if (ending !== undefined && !isLabel && (sighting.startsWord || attached?.kind !== 'unknown')) {
    // `amazon.com.be`: com.be is no public suffix, but reads like one.
    if (ending.end === address.stem.length && address.stem.charAt(sighting.end) === '.')
      return { case: 'country', end: ending.end };
    return { case: ending.official ? 'domain' : 'ending', end: ending.end };
  }
  const prefix = address.stem.slice(0, sighting.start).match(/(?:^|\.)((?:www\d?|https?)-?)$/)?.[1];
  if (prefix === undefined || !sighting.endsWord) return undefined;
  return { case: 'domain', start: sighting.start - prefix.length };
}
