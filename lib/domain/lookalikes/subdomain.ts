import type { Technique } from './technique.ts';

/**
 * The name only left of a domain that belongs to somebody else: `metamask.evil.example`. Whoever serves a network
 * calls a host after it (`arbitrum.example.org`): that counts only with a word that asks or promises.
 */
export const subdomain: Technique = {
  meta: { id: 'subdomain', textKey: 'address.subdomain', example: 'metamask.evil.example' },
  find: ({ part, zone, sighting, beside, elsewhere, attached, suffix }) => {
    if (part !== 'host' || zone !== 'below') return undefined;
    if (sighting.likeness !== 'same' && sighting.likeness !== 'misspelt') return undefined;
    const word = [beside, elsewhere].find((c) => c?.kind === 'action' || c?.kind === 'lure');
    if (word !== undefined) return { case: word.kind === 'lure' ? 'lure' : 'action', word: word.word };
    if (sighting.name.network && suffix !== 'loose' && suffix !== 'hosted') return undefined;
    if (attached?.kind === 'unknown') return { case: 'inside' };
    // `api.thorchain.exchange.example`: what stands around a name alone tells what it is there for.
    if (beside === undefined && (elsewhere?.kind === 'topic' || elsewhere?.kind === 'study'))
      return { case: elsewhere.kind, word: elsewhere.word };
    return { case: beside === undefined ? 'alone' : beside.kind };
  },
};
