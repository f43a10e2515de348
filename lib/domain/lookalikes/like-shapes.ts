import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** Letters and digits that look alike change places: `rnetamask.io`, `c0inbase.com`, `bitfIyer.com`. */
export const likeShapes: Technique = {
  meta: { id: 'like-shapes', textKey: 'address.like-shapes', example: 'rnetamask.io' },
  find: (clue) => {
    if (clue.part !== 'host' || clue.sighting.likeness !== 'shape') return undefined;
    return clue.zone === 'below' ? { case: 'below' } : companyOf(clue);
  },
};
