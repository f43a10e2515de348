/** A page puts a command into the clipboard. Adds to what the page tells people to do with it. */
import { signal } from '../signal.ts';

export const clipboardCommand = signal('clipboard-command', 'behaviour', 'page', ({ facts }) => {
  if (facts.kind !== 'page') return [];
  const found = facts.behaviours.find(({ kind }) => kind === 'clipboard-command');
  if (found === undefined) return [];
  return [{ strength: 'strong', clause: null, snippet: () => found.source, latent: false }];
});
