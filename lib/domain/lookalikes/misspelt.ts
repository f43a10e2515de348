import type { Clue } from '../clue.ts';
import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** One letter too many, too few, another, or two swapped: `coinchek.com`, `metmask-support.io`. */
export const misspelt: Technique = {
  meta: { id: 'misspelt', textKey: 'address.misspelt', example: 'coinchek.com' },
  find: (clue) => {
    if (clue.part !== 'host' || clue.zone !== 'owner' || clue.sighting.likeness !== 'misspelt')
      return undefined;
    const company = companyOf(clue);
    return company.case === 'alone' && isOtherWord(clue) ? undefined : company;
  },
};

/** Below this many letters another first letter makes another word (`bedger`, `hedger`), rarely a slip. */
const FIRST_LETTER_COUNTS = 8;

function isOtherWord({ sighting, text }: Clue): boolean {
  const { letters } = sighting.name;
  const seen = text.slice(sighting.start, sighting.end);
  return letters.length < FIRST_LETTER_COUNTS && (seen.endsWith(letters.slice(1)) || letters.endsWith(seen));
}
