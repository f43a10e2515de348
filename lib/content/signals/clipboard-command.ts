/** A page puts a command into the clipboard. Adds to what the page tells people to do with it. */
import type { Signal } from '../signal.ts';

export const clipboardCommand: Signal = {
  meta: { id: 'clipboard-command', family: 'behaviour', needs: 'page' },
  find: ({ facts }) => {
    if (facts.kind !== 'page') return [];
    const found = facts.behaviours.find(({ kind }) => kind === 'clipboard-command');
    if (found === undefined) return [];
    return [{ strength: 'strong', clause: null, snippet: found.source, latent: false }];
  },
};
