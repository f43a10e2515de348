import { isOneLetterMore } from '../clue.ts';
import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** The name with something beside it: `metamask-support.io`, `metamasksupport.com`, `my-metamask.example`. */
export const nameAndWord: Technique = {
  meta: { id: 'name-and-word', textKey: 'address.name-and-word', example: 'metamask-support.io' },
  find: (clue) => {
    const { part, zone, address, sighting } = clue;
    // On a platform the same words weigh more: shared-hosting.ts.
    if (part !== 'host' || zone !== 'owner' || address.platform || sighting.likeness !== 'same')
      return undefined;
    if (isOneLetterMore(clue) && !/^(long|strong)$/.test(sighting.name.class)) return { case: 'slip' };
    const company = companyOf(clue);
    // Of a network's name others make the names of what they build on it.
    const isHead = sighting.startsWord && !sighting.name.network && !isOneLetterMore(clue);
    if (company.case === 'inside' && isHead) return { case: 'inside-start' };
    return company.case === 'alone' ? undefined : company;
  },
};
