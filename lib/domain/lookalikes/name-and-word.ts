import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** The name with something beside it: `metamask-support.io`, `metamasksupport.com`, `my-metamask.example`. */
export const nameAndWord: Technique = {
  meta: { id: 'name-and-word', textKey: 'address.name-and-word', example: 'metamask-support.io' },
  find: (clue) => {
    const { part, zone, sighting } = clue;
    if (part !== 'host' || zone !== 'owner' || sighting.likeness !== 'same') return undefined;
    const company = companyOf(clue);
    return company.case === 'alone' ? undefined : company;
  },
};
