import type { Technique } from './technique.ts';

/** The very name under an ending that is not the operator's: `metamask.example`. */
export const otherSuffix: Technique = {
  meta: { id: 'other-suffix', textKey: 'address.other-suffix', example: 'metamask.example' },
  find: ({ part, zone, address, sighting, beside, splitBy }) => {
    if (part !== 'host' || zone !== 'owner' || address.platform || splitBy !== '') return undefined;
    return sighting.likeness === 'same' && beside === undefined ? { case: 'alone' } : undefined;
  },
};
