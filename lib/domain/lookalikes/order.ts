/** Every technique, in the order in which one is named where several are at work at the same level. */
import { embeddedDomain } from './embedded-domain.ts';
import { foreignLetters } from './foreign-letters.ts';
import { likeShapes } from './like-shapes.ts';
import { misspelt } from './misspelt.ts';
import { nameAndWord } from './name-and-word.ts';
import { otherSuffix } from './other-suffix.ts';
import { path } from './path.ts';
import { sharedHosting } from './shared-hosting.ts';
import { splitName } from './split-name.ts';
import { subdomain } from './subdomain.ts';
import type { Technique } from './technique.ts';
import { userinfo } from './userinfo.ts';

export const techniques: readonly Technique[] = [
  userinfo,
  embeddedDomain,
  foreignLetters,
  likeShapes,
  otherSuffix,
  sharedHosting,
  splitName,
  nameAndWord,
  misspelt,
  subdomain,
  path,
];
