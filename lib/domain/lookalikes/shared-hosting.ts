import { companyOf } from './company.ts';
import type { Technique } from './technique.ts';

/** The name on a platform where anybody gets an address: `metamask-login.vercel.app`. */
export const sharedHosting: Technique = {
  meta: { id: 'shared-hosting', textKey: 'address.shared-hosting', example: 'metamask-login.vercel.app' },
  find: (clue) => {
    const { part, zone, address, sighting } = clue;
    if (part !== 'host' || zone !== 'owner' || !address.platform || sighting.likeness !== 'same')
      return undefined;
    const company = companyOf(clue);
    return company.case === 'alone' && address.platform.kind === 'desk' ? { case: 'alone-desk' } : company;
  },
};
