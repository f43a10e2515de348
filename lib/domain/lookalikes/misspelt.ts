import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** So many letters do not come together by chance with one slip. */
const VERY_LONG = 10;

/** One letter too many, too few, another, or two swapped: `coinchek.com`, `metmask-support.io`. */
export const misspelt: Technique = {
  meta: { id: 'misspelt', textKey: 'address.misspelt', example: 'coinchek.com' },
  find: (clue) => {
    if (clue.part !== 'host' || clue.zone !== 'owner' || clue.sighting.likeness !== 'misspelt')
      return undefined;
    const company = companyOf(clue);
    const { edits, name } = clue.sighting;
    if (company.case !== 'alone' || edits !== 1 || name.class !== 'long') return company;
    return { case: name.letters.length >= VERY_LONG ? 'alone-very-long' : 'alone-long' };
  },
};
