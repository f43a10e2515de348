import { matches, type Recogniser, type Span } from '../span.ts';
import { isNamedTransaction } from './transaction.ts';

const PIECE = /(?<![0-9a-z])(?:0x)?[0-9a-f]{1,63}(?![0-9a-z])/gi;
/** An address is no part of a key. */
const ADDRESS = /^0x[0-9a-f]{40}$/i;
const BETWEEN = /^\s{1,3}$/;
const DIGITS = 64;
/** Eight bytes a line, or four digits a group: nobody breaks a key into more pieces. A dump of memory has more. */
const MOST_PIECES = 16;
/** So many digits and so many letters stand in any key but one of many millions; in numbers and in words they do not. */
const OF_EACH = 6;

/** 32 bytes in hexadecimal with spaces or line breaks inside, as a narrow window or a sheet of paper shows them. */
export const brokenKey: Recogniser<'private-key'> = {
  kind: 'private-key',
  find(text) {
    const pieces = matches(text, PIECE);
    return pieces.flatMap((_, first) => {
      const whole = keyFrom(text, pieces, first);
      return whole !== null && !isNamedTransaction(text, whole.start) ? [whole] : [];
    });
  },
};

/** The pieces that make a key from this one on. */
function keyFrom(text: string, pieces: readonly Span[], first: number): Span | null {
  const start = pieces[first]?.start ?? 0;
  let digits = '';
  for (const [at, { start: from, end }] of pieces.slice(first, first + MOST_PIECES).entries()) {
    const piece = text.slice(from, end);
    const before = pieces[first + at - 1];
    if (ADDRESS.test(piece)) return null;
    if (at > 0 && (/^0x/i.test(piece) || !BETWEEN.test(text.slice(before?.end, from)))) return null;
    digits += piece.replace(/^0x/i, '');
    if (digits.length === DIGITS) return isMixed(digits) ? { start, end } : null;
    if (digits.length > DIGITS) return null;
  }
  return null;
}

function isMixed(digits: string): boolean {
  const letters = digits.replace(/\d/g, '').length;
  return letters >= OF_EACH && DIGITS - letters >= OF_EACH;
}
