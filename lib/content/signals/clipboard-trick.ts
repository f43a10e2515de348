/** "Press Win+R, then Ctrl+V": the reader runs a command unread, often one that the page put into the clipboard. */
import { around, has, mentions, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { HIDDEN, RUN_BOX } from '../run-box.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const clipboardTrick = clauseSignal('clipboard-trick', 'text', 'any', ['clipboard'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  if (has(clause, 'others', 'told') || /てしま[いっ]|ちゃ[いっ]/.test(clause.flat)) return null;
  const near = around(reading, clause, 2);
  const far = around(reading, clause, 4);
  if (
    isConsole(reading, clause) ||
    ((isCopied(reading) || isHidden(reading, far) || isHurried(reading, far)) && near.some(isPasted))
  )
    return inClause(clause, 'strong');
  // In a list of steps the keys stand in one, and what is pasted in the next.
  const steps = around(reading, clause, 1).filter((one) => one === clause || !has(one, 'others', 'told'));
  if (steps.some(({ flat }) => RUN_BOX.test(flat)))
    return near.some(isPasted) ? inClause(clause, 'strong') : null;
  // Manuals have commands pasted that stand there to be read; here they have been copied already, or prove one human.
  const posed = far.some((one) => has(one, 'pretext') && !has(one, 'others'));
  return posed && near.some(isPasted) ? inClause(clause, 'strong') : null;
}

/** "Type 'allow pasting'": what browsers make everybody type who is to run the script of somebody else. */
function isConsole(reading: Reading, { flat }: Clause): boolean {
  return !on(reading, 'page') && flat.includes('allow pasting');
}

/** Articles take such commands apart; they are longer, and say who uses them. */
function isHidden(reading: Reading, near: readonly Clause[]): boolean {
  return !reading.long && near.some(({ flat }) => HIDDEN.test(flat)) && !speakOf(near, 'others');
}

/** "Paste this curl line, 12 minutes are left", "it will ask for your password": colleagues leave each other the time to look at it. */
function isHurried(reading: Reading, near: readonly Clause[]): boolean {
  if (on(reading, 'page') || speakOf(near, 'others')) return false;
  const fetching = near.filter(({ flat }) => FETCHED.test(flat));
  if (fetching.length > 0 && mentions(reading, 'urgency')) return true;
  // Installers that everybody knows ask for a password too.
  return fetching.some((one) => !has(one, 'installer')) && near.some(({ flat }) => PASSWORD.test(flat));
}

/** A program that is fetched and run. */
const FETCHED = /\b(?:curl|wget|iwr|irm)\b/;
/** "It'll ask for your Mac password, that's normal." */
const PASSWORD = /\b(?:mac|login|system) ?pass|(?:mac|ログイン).{0,8}パスワード/;

/** The page puts a command into the clipboard. */
function isCopied({ facts }: Reading): boolean {
  return facts.kind === 'page' && facts.behaviours.some(({ kind }) => kind === 'clipboard-command');
}

function isPasted(clause: Clause): boolean {
  if (has(clause, 'others', 'told')) return false;
  return (
    has(clause, 'paste') ||
    /\b(?:ctrl|control|cmd|command)(?![a-z])[^.。]{1,16}(?<![a-z])v(?![a-z])/.test(clause.flat)
  );
}
