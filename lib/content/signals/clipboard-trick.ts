/** "Press Win+R, then Ctrl+V": the reader runs a command that the page put into the clipboard. */
import { around, has, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { RUN_BOX } from '../run-box.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const clipboardTrick = clauseSignal('clipboard-trick', 'text', 'any', ['clipboard'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  if (has(clause, 'others', 'told') || /てしま[いっ]|ちゃ[いっ]/.test(clause.flat)) return null;
  const near = around(reading, clause, 2);
  if (isConsole(reading, clause) || (isCopied(reading) && near.some(isPasted)))
    return inClause(clause, 'strong');
  if (RUN_BOX.test(clause.flat)) return near.some(isPasted) ? inClause(clause, 'strong') : null;
  // Manuals have commands pasted that stand there to be read; here they have been copied already, or prove one human.
  return near.some(isPasted) && speakOf(near, 'pretext') ? inClause(clause, 'strong') : null;
}

/** "Type 'allow pasting'": what browsers make everybody type who is to run the script of somebody else. */
function isConsole(reading: Reading, { flat }: Clause): boolean {
  return !on(reading, 'page') && flat.includes('allow pasting');
}

/** The page puts a command into the clipboard. */
function isCopied({ facts }: Reading): boolean {
  return facts.kind === 'page' && facts.behaviours.some(({ kind }) => kind === 'clipboard-command');
}

function isPasted(clause: Clause): boolean {
  return (
    has(clause, 'paste') ||
    /(?:ctrl|control|cmd|command)(?:キー)? ?(?:\+|と|を押しながら) ?v\b/.test(clause.flat)
  );
}
