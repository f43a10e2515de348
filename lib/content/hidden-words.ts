/** Words written so that people read them and programs do not: letters held apart, figures and marks for letters. */

/** Four and more single letters that the same mark holds apart (`t e l e g r a m`, `s-e-e-d`); two spaces part words. */
const SPELLED = /(?<![a-z0-9])[a-z]([ .*_-])[a-z](?:\1[a-z](?![a-z0-9])){2,}/gi;
/** What every such run holds: most texts do not, which is told sooner. */
const MAY_BE_SPELLED = /[ .*_-][A-Za-z][ .*_-][A-Za-z][ .*_-]/;
/** A word with a figure or a mark in it that begins as one of HIDDEN does and ends with a letter. */
const MIXED = /(?<![\w@$.*-])(?:[mprsw][a-z]*[013457@$.*_-]|[5$])[\w@$.*-]{1,24}(?<=[a-z])(?![\w@$])/gi;
/** The mark in such a word: few texts have one, and from the mark it is found sooner. */
const MAY_BE_MIXED =
  /[013457@$.*_-](?=[\w@$.*-]{0,23}[A-Za-z])(?<=(?<![\w@$.*-])(?:[mprswMPRSW][A-Za-z]*.|[5$]))/;
/** Words that somebody may want to hide. Others are not guessed at: figures and marks stand in names and addresses. */
const HIDDEN =
  /^(?:seeds?|(?:seed|pass)?phrase|recovery|secret|private|mnemonic|wallet|support|send|share)$/i;

/** Puts such words right; everything else stays as it is. */
export function joinLetters(raw: string): string {
  const joined = MAY_BE_SPELLED.test(raw)
    ? raw.replace(SPELLED, (run, mark) => run.replaceAll(mark, ''))
    : raw;
  return MAY_BE_MIXED.test(joined) ? joined.replace(MIXED, plainWord) : joined;
}

/** `s33d`, `phr@se` and `recov.ery` put right; what is none of the words then stays as it is. */
function plainWord(token: string): string {
  const letters = token.replace(/[.*_-]/g, '');
  const word = letters.replace(/[^a-z]/gi, (figure) => 'oieassta'.charAt('01345$7@'.indexOf(figure)));
  return HIDDEN.test(word) ? word : token;
}
