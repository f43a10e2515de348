/** A page puts a command into the clipboard. Adds to what the page tells people to do with it. */
import { ofWholeText, pageSignal } from '../signal.ts';

export const clipboardCommand = pageSignal('clipboard-command', 'behaviour', (_, { behaviours }) =>
  behaviours
    .filter(({ kind }) => kind === 'clipboard-command')
    .slice(0, 1)
    .map(({ source }) => ofWholeText('strong', source)),
);
