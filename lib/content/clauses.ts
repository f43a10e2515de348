/** Cuts normalised text into clauses: what one speech act fits into. Walks the text once. */

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Ends with a question mark. */
  readonly question: boolean;
  /** Holds digits enough for a telephone number. */
  readonly digits: boolean;
  /** May hold a mail address, spelled out (`name (at) host`) or not. */
  readonly at: boolean;
  /** May hold the address of a site, spelled out or not: a dot that ends nothing, or a bracket. */
  readonly dot: boolean;
}

const NOTHING = 0;
const END = 1;
const OPEN = 2;
const CLOSE = 3;
const DIGIT = 4;
const AT = 5;

/** By code unit. Within 「」 and 『』 no clause ends; @ and brackets are what addresses are written with. */
const MARKS = new Uint8Array(65536);
for (const [mark, written] of [
  [END, '\n!.;?•。！？'],
  [OPEN, '「『'],
  [CLOSE, '」』'],
  [DIGIT, '0123456789'],
  [AT, '@([{'],
] as const)
  for (const character of written) MARKS[character.charCodeAt(0)] = mark;

/** A quotation longer than this is not one; the bracket was left open. */
const QUOTE_LIMIT = 200;
/** A clause longer than this is cut: nobody reads it as one, and windows stay small. */
const CLAUSE_LIMIT = 420;

/** Digits that a telephone number has at least, those that are written as letters not counted. */
const DIGITS = 8;

/** Spans of the clauses of `text` between two indexes, in order, white space trimmed, empty ones left out. */
export function splitClauses(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let start = from;
  let quoteStart = -1;
  let digits = 0;
  let at = false;
  let dot = false;
  for (let i = from; i < to; i++) {
    const mark = MARKS[text.charCodeAt(i)];
    if (mark === NOTHING && i - start < CLAUSE_LIMIT) continue;
    if (mark === DIGIT) digits++;
    else if (mark === AT) at = true;
    else if (mark === OPEN) quoteStart = i;
    else if (mark === CLOSE) quoteStart = -1;
    if (i - start < CLAUSE_LIMIT) {
      if (mark !== END) continue;
      if ((quoteStart >= 0 && i - quoteStart < QUOTE_LIMIT) || !endsClause(text, start, i, to)) {
        dot = true;
        continue;
      }
    }
    push(spans, text, start, i + 1, { digits: digits >= DIGITS, at, dot: dot || at });
    start = i + 1;
    digits = 0;
    at = false;
    dot = false;
  }
  push(spans, text, start, to, { digits: digits >= DIGITS, at, dot: dot || at });
  return spans;
}

/** As far back as an address is followed. */
const ADDRESS = 80;
const NUMBER = /^ ?\d{1,2}$/;
const IN_ADDRESS = /\/\/[^ \n]+\?[\w%]$/;

/** 。, ! and ? end a clause anywhere; NFKC has made full-width marks narrow, so no space need follow them. */
function endsClause(text: string, start: number, i: number, to: number): boolean {
  const char = text.charAt(i);
  // The mark that begins the query of an address asks nothing.
  if (char === '?' && IN_ADDRESS.test(text.slice(Math.max(0, i - ADDRESS), i + 2))) return false;
  if (char !== '.' && char !== ';' && char !== '•') return true;
  // "1.", "2.": the numbers of steps belong to what they stand before.
  if (char === '.' && i - start <= 3 && NUMBER.test(text.slice(start, i))) return false;
  // `host(.)com` and `host . c o m` are addresses in disguise, not sentences.
  if (text.charAt(i - 1) === '(') return false;
  if (char === '.' && i + 2 < to && text.charAt(i - 1) === ' ' && /[a-z0-9]/i.test(text.charAt(i + 2)))
    return false;
  if (i + 1 === to) return true;
  const after = text.charAt(i + 1);
  return after === ' ' || after === '\n' || after === '"' || after === ')';
}

function push(
  spans: Span[],
  text: string,
  from: number,
  to: number,
  { digits, at, dot }: Pick<Span, 'digits' | 'at' | 'dot'>,
): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) === 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end--;
  if (start === end) return;
  if (end - start <= 4 && /^[.!?;。•" ]+$/.test(text.slice(start, end))) return;
  const last = text.charAt(end - 1);
  spans.push({ start, end, question: last === '?' || last === '？', digits, at, dot });
}
