import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** One letter too many, too few, another, or two swapped: `coinchek.com`, `metmask-support.io`. */
export const misspelt: Technique = {
  meta: { id: 'misspelt', textKey: 'address.misspelt', example: 'coinchek.com' },
  find: (clue) => {
    if (clue.part !== 'host' || clue.zone !== 'owner' || clue.sighting.likeness !== 'misspelt')
      return undefined;
    return companyOf(clue);
  },
};
