import type { Clue } from '../clue.ts';
import type { Finding, Technique } from './technique.ts';

/** What stands before an @ is only a user name, but reads like the address: `https://metamask.io@evil.example`. */
export const userinfo: Technique = {
  meta: { id: 'userinfo', textKey: 'address.userinfo', example: 'https://metamask.io@evil.example' },
  find: (clue) => (clue.part === 'userinfo' ? inUserName(clue) : undefined),
};

function inUserName({ sighting, ending }: Clue): Finding | undefined {
  if (!sighting.startsWord || sighting.likeness === 'misspelt') return undefined;
  return ending === undefined ? { case: 'alone' } : { case: 'domain', end: ending.end };
}
