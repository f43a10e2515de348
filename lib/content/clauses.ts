/** Cuts normalised text into clauses: what one speech act fits into. Walks the text once. */

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Ends with a question mark. */
  readonly question: boolean;
}

type Mark = 'end' | 'open' | 'close' | null;

/** 。！？!?;.• and line feed may end a clause; within 「」 and 『』 nothing does. A switch, because this is asked of every letter. */
function markOf(code: number): Mark {
  if (code > 0x3f && code < 0x2022) return null;
  switch (code) {
    case 0x0a:
    case 0x21:
    case 0x2e:
    case 0x3b:
    case 0x3f:
    case 0x2022:
    case 0x3002:
    case 0xff01:
    case 0xff1f:
      return 'end';
    case 0x300c:
    case 0x300e:
      return 'open';
    case 0x300d:
    case 0x300f:
      return 'close';
    default:
      return null;
  }
}

/** A quotation longer than this is not one; the bracket was left open. */
const QUOTE_LIMIT = 200;
/** A clause longer than this is cut: nobody reads it as one, and windows stay small. */
const CLAUSE_LIMIT = 420;

/** Spans of the clauses of `text`, in order, white space trimmed, empty ones left out. */
export function splitClauses(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let quoteStart = -1;
  for (let i = 0; i < text.length; i++) {
    const mark = markOf(text.charCodeAt(i));
    if (mark === null && i - start < CLAUSE_LIMIT) continue;
    if (mark === 'open') quoteStart = i;
    else if (mark === 'close') quoteStart = -1;
    const quoted = quoteStart >= 0 && i - quoteStart < QUOTE_LIMIT;
    const ends = mark === 'end' && !quoted && endsClause(text, i);
    if (!ends && i - start < CLAUSE_LIMIT) continue;
    push(spans, text, start, i + 1);
    start = i + 1;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** 。, ! and ? end a clause anywhere; NFKC has made full-width marks narrow, so no space need follow them. */
function endsClause(text: string, i: number): boolean {
  const char = text.charAt(i);
  if (char !== '.' && char !== ';' && char !== '•') return true;
  // `host . c o m` is an address in disguise, not three sentences.
  if (char === '.' && text.charAt(i - 1) === ' ' && /[a-z0-9]/i.test(text.charAt(i + 2))) return false;
  const after = text.charAt(i + 1);
  return after === '' || after === ' ' || after === '\n' || after === '"' || after === ')';
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start) === ' ') start++;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  if (start === end) return;
  const last = text.charAt(end - 1);
  if (/^[.!?;。•" ]+$/.test(text.slice(start, Math.min(end, start + 4))) && end - start <= 4) return;
  spans.push({ start, end, question: last === '?' || last === '？' });
}
