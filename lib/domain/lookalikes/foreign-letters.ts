import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** Letters of another script or with marks stand for plain ones: `mеtamask.io` with a Cyrillic е. */
export const foreignLetters: Technique = {
  meta: { id: 'foreign-letters', textKey: 'address.foreign-letters', example: 'xn--mtamask-7gg.io' },
  find: (clue) => {
    if (clue.part !== 'host' || clue.sighting.likeness !== 'foreign') return undefined;
    return clue.zone === 'below' ? { case: 'below' } : companyOf(clue);
  },
};
