/** Words of somebody else: quoted, and told of as a mail, a message, a text on a screen. What they ask for nobody asks here. */
import type { Concept } from './concepts.ts';
import type { Hit } from './lexicon.ts';

/** A quotation longer than this is not one; the mark was left open. */
const LONGEST_QUOTE = 120;
/** Clauses in which a quotation that was begun may go on. */
const MOST_CLAUSES = 5;
/** What follows the words of somebody else: 「…」と, 「…」という, 「…」などの. A button's name (「次へ」を押す) is not told on. */
const REPORTS = /^(?:と|や|など|のよう|といった|、「|的)/;

/** True if what stands at `at` is within brackets or marks and told on: 「…」と急がせる, the mails read "…". */
export function isQuoted(flat: string, at: number, hits: readonly Hit[]): boolean {
  // Most texts have no such marks at all.
  if (!/["「『]/.test(flat)) return false;
  const before = flat.slice(0, at);
  if (countMarks(before) % 2 === 1) return isTold(hits, flat.lastIndexOf('"', at - 1), flat.indexOf('"', at));
  const open = Math.max(before.lastIndexOf('「'), before.lastIndexOf('『'));
  if (open < 0 || at - open > LONGEST_QUOTE || /[」』]/.test(before.slice(open))) return false;
  const close = flat.slice(at, at + LONGEST_QUOTE).search(/[」』]/);
  if (close < 0) return false;
  return REPORTS.test(flat.slice(at + close + 1, at + close + 6)) || isTold(hits, open, at + close);
}

function countMarks(flat: string): number {
  return flat.split('"').length - 1;
}

/** "The message says" before it, "e-mails spread" or "said the text" behind it. */
function isTold(hits: readonly Hit[], open: number, close: number): boolean {
  const behind = (concept: Concept, reach: number) =>
    close >= 0 &&
    hits.some((hit) => hit.concept === concept && hit.start > close && hit.start - close <= reach);
  return leadsTo(hits, open) || behind('writing', 4) || behind('says', 25);
}

/** True if somebody, or somebody's mail, is said to say what stands at `open`. */
function leadsTo(hits: readonly Hit[], open: number): boolean {
  return hits.some(({ concept, end }) => concept === 'says' && end <= open && open - end <= 3);
}

/** A point of a list. */
const POINT = /^(?:[-–—・•*·●]|\d{1,2}[.)]) ?/;
/** All of it stands in brackets, or begins with a mark that is not closed in it. */
const IN_MARKS = /^(?:[^「『、。]{0,8}[「『][^」』]*[」』](?: ?[「『][^」』]*[」』])*|"[^"]*"?)[.。!?]?$/;

/** Follows quotations from clause to clause. */
export class Quotations {
  /** Clauses in which the one that is open may still go on. */
  private left = 0;
  private led = false;
  private begins = true;
  /** Others, or what they wrote, have been spoken of; they were said to ask for something last, before a list. */
  private others = false;
  private told = false;
  private asked = false;
  private listed = false;
  /** What was said last is a story. */
  private past = false;

  /** A block ends; what it says may still lead to a quotation in the next. */
  end(): void {
    this.left = 0;
    this.begins = true;
  }

  /** True if the next clause as a whole is told of as the words of somebody else. */
  next(flat: string, hits: readonly Hit[]): boolean {
    const goesOn = this.left > 0 && !flat.startsWith('"');
    const first = (this.led && flat.startsWith('"')) || this.isListed(flat, hits);
    const marks = flat.includes('"') ? countMarks(flat) : 0;
    if (this.left > 0) this.left = marks > 0 ? 0 : this.left - 1;
    else if (marks % 2 === 1 && (first || leadsTo(hits, flat.lastIndexOf('"')))) this.left = MOST_CLAUSES;
    this.led = leadsTo(hits, flat.length);
    this.past = /[^し]た。$/.test(flat);
    return goesOn || first;
  }

  /** "They may ask you to:", "What impostors say": of the list that follows each point, or each that stands in marks. */
  private isListed(flat: string, hits: readonly Hit[]): boolean {
    const { begins, listed } = this;
    this.begins = false;
    if (listed && !begins) return true;
    const written = flat.replace(POINT, '');
    if (begins && IN_MARKS.test(written)) return this.others || this.told || this.past;
    this.listed = begins && this.asked && written !== flat;
    if (this.listed) return true;
    this.told = speaks(hits, 'told') || (this.told && !begins);
    this.others ||= speaks(hits, 'others', 'says') || (speaks(hits, 'writing') && speaks(hits, 'arrived'));
    this.asked =
      (speaks(hits, 'told') && flat.endsWith(':')) ||
      // 「当社が行わないこと」, "We will never:".
      (speaks(hits, 'not.before', 'not.after') &&
        !speaks(hits, 'threat.if', 'if') &&
        /(?:n't|never|not|no|ない(?:こと)?)[^\w\u3040-\u9fff]{0,2}$/.test(flat));
    return false;
  }
}

function speaks(hits: readonly Hit[], ...wanted: readonly Hit['concept'][]): boolean {
  return hits.some(({ concept }) => wanted.includes(concept));
}

/** True for a line of a page that shows a part of a mail under its name: "Subject: …", 「本文：…」. */
export function isSpecimen(flat: string, hits: readonly Hit[]): boolean {
  return hits.some(
    ({ concept, start, end }) => concept === 'says' && start <= 3 && /^ ?:/.test(flat.slice(end, end + 2)),
  );
}
