import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** The name with a dash or dot put into it: `meta-mask.io`, `meta.mask.example`. */
export const splitName: Technique = {
  meta: { id: 'split-name', textKey: 'address.split-name', example: 'meta-mask.io' },
  find: (clue) => {
    const { part, zone, sighting, splitBy, attached } = clue;
    if (part !== 'host' || zone !== 'owner' || sighting.likeness !== 'same' || splitBy === '')
      return undefined;
    return attached === undefined || attached.kind !== 'unknown' ? companyOf(clue) : undefined;
  },
};
