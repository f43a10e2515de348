import type { Technique } from './technique.ts';

/** Endings for which a firm proves to the registry that it exists in Japan (JPRS, "属性型JPドメイン名"). */
const REGISTERED = /^(co|or|ne|ad|gr)\.jp$/;

/** The very name under an ending that is not the operator's: `metamask.example`. */
export const otherSuffix: Technique = {
  meta: { id: 'other-suffix', textKey: 'address.other-suffix', example: 'metamask.example' },
  find: ({ part, zone, address, sighting, beside, splitBy }) => {
    if (part !== 'host' || zone !== 'owner' || address.platform || splitBy !== '') return undefined;
    if (sighting.likeness !== 'same' || beside !== undefined) return undefined;
    if (sighting.name.network) return { case: 'network' };
    if (REGISTERED.test(address.suffix)) return { case: 'registered' };
    // Where no domain is proven by the operator, this may be one of its own that the record lacks.
    return { case: sighting.name.counterpart.includes('.') ? 'alone' : 'unproven' };
  },
};
