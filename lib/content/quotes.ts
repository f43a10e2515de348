/** Words of somebody else: quoted, and told of as a mail, a message, a text on a screen. What they ask for nobody asks here. */

/** A quotation longer than this is not one; the mark was left open. */
const LONGEST_QUOTE = 120;
/** Clauses in which a quotation that was begun may go on. */
const MOST_CLAUSES = 5;
/** What follows the words of somebody else: 「…」と, 「…」という, 「…」などの, 「…」のメール. */
const REPORTS =
  /^(?:と|や|など|のよう|といった|、「|(?:の)?(?:メール|sms|メッセージ|文面|警告|件名|ポップアップ)|は(?:偽|詐欺))/;

/** Before the quotation: "the message says", "mails that read", "with the subject line". */
const LEADS = 60;
const SAYS =
  /\b(?:messages?|e-?mails?|mails?|texts?|sms|letters?|pop-?ups?|alerts?|notices?|notifications?|warnings?|subjects?|scam\w*|fraud\w*|fakes?|callers?|dms?|posts?)\b[^"]{0,30}\b(?:says?|said|saying|reads?|reading|stat(?:e|es|ed|ing)|claim(?:s|ed|ing)?|warn(?:s|ed|ing)|titled|goes|like|line|is|was|were)[ :,-]*$|\b(?:such as|titled|entitled|subject|lines of)[ :,-]*$/;
/** After it: "… e-mails spread", "…, the texts said". */
const SAID =
  /^[,.]? ?(?:e-?mails?|mails?|messages?|texts?|sms|pop-?ups?|alerts?|scam\w*|notices?|phish\w*|posts?)\b|^[,.]? ?(?:[a-z-]+ ){0,3}(?:says|reads?|said|claims|claimed|states|stated)\b/;

/** True if what stands at `at` is within brackets or marks and told on. A button's name (「次へ」を押す) is not. */
export function isQuoted(flat: string, at: number): boolean {
  // Most texts have no such marks at all.
  return /["「『]/.test(flat) && (isInBrackets(flat, at) || isInMarks(flat, at));
}

/** 「…」と急がせる */
function isInBrackets(flat: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_QUOTE);
  const before = flat.slice(from, at);
  const open = Math.max(before.lastIndexOf('「'), before.lastIndexOf('『'));
  if (open < 0 || /[」』]/.test(before.slice(open))) return false;
  const after = flat.slice(at, at + LONGEST_QUOTE);
  const close = after.search(/[」』]/);
  return close >= 0 && REPORTS.test(after.slice(close + 1, close + 9));
}

/** The mails read "…" */
function isInMarks(flat: string, at: number): boolean {
  const marks = flat.slice(0, at).split('"').length - 1;
  if (marks % 2 === 0) return false;
  const open = flat.lastIndexOf('"', at - 1);
  if (isSaid(flat, open)) return true;
  const close = flat.indexOf('"', at);
  return close >= 0 && SAID.test(flat.slice(close + 1, close + LEADS));
}

function isSaid(flat: string, open: number): boolean {
  return SAYS.test(flat.slice(Math.max(0, open - LEADS), open));
}

/** Follows quotations from clause to clause. */
export class Quotations {
  /** Clauses in which the one that is open may still go on. */
  private left = 0;
  private before = '';

  /** A block ends; what it says may still lead to a quotation in the next. */
  end(): void {
    this.left = 0;
  }

  /** True if the next clause as a whole is told of as the words of somebody else. */
  next(flat: string): boolean {
    const goesOn = this.left > 0 && !flat.startsWith('"');
    const first = flat.startsWith('"') && SAYS.test(this.before);
    const marks = flat.includes('"') ? flat.split('"').length - 1 : 0;
    if (this.left > 0) this.left = marks > 0 ? 0 : this.left - 1;
    else if (marks % 2 === 1 && (first || isSaid(flat, flat.lastIndexOf('"')))) this.left = MOST_CLAUSES;
    this.before = flat.slice(-LEADS);
    return goesOn || first;
  }
}

/** "Subject: …", 「本文：…」: a mail that a page shows. */
const SPECIMEN =
  /^[^a-z\p{L}]{0,3}(?:メールの?)?(?:件名|本文|文面|差出人|送信元|送信者|subject(?: line)?|sender)(?:例|】|\))? ?:/u;

/** True for a line of a page that shows a part of a mail under its name. */
export function isSpecimen(flat: string): boolean {
  return SPECIMEN.test(flat);
}
