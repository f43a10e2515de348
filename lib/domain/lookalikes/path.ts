import type { Technique } from './technique.ts';

/** The name and a telling word in the path of a platform: `sites.google.com/view/metamask-support`. */
export const path: Technique = {
  meta: { id: 'path', textKey: 'address.path', example: 'sites.google.com/view/metamask-support' },
  find: ({ part, sighting, beside, attached }) => {
    if (part !== 'path') return undefined;
    if (sighting.likeness === 'foreign' || sighting.likeness === 'shape') return { case: 'alone' };
    if (beside?.kind !== 'action' && beside?.kind !== 'lure') return undefined;
    return attached?.kind === 'unknown' ? undefined : { case: beside.kind, word: beside.word };
  },
};
