/** Ways to show a text that does not stand in the document as it is read. */

/** Longest part of a line that may be put in another order (characters). */
const LONGEST_PART = 24;

/** True if an element holds short parts side by side. Asked of every element, so it looks at two of them only. */
export function isLineOfParts(element: Element): boolean {
  if (element.childElementCount < 2) return false;
  const [first, second] = [element.firstElementChild, element.lastElementChild];
  return [first, second].every((part) => part !== null && isPart(part));
}

function isPart(element: Element): boolean {
  if (element.childElementCount > 0) return false;
  const length = (element.textContent ?? '').trim().length;
  return length > 0 && length <= LONGEST_PART;
}

/** Fewer letters side by side are a mark or a number. */
const FEWEST_LETTERS = 4;

/** True if every part is one letter. */
export function isSpelled(element: Element): boolean {
  return (
    element.childElementCount >= FEWEST_LETTERS &&
    Array.from(element.children).every((child) => /^\s*\p{L}?\s*$/u.test(child.textContent ?? ''))
  );
}

/** Elements that stand for words; marks and pictures are drawn by others. */
const WORDED = /^(?:p|h[1-6]|div|span|label|button|a|li|t[dh]|strong|b|em|legend|d[td]|[a-z]+-[a-z-]+)$/;

/** True for an element that may show words and holds none. */
export function holdsNothing(element: Element): boolean {
  if (!WORDED.test(element.localName)) return false;
  return element.childElementCount === 0 && (element.textContent ?? '').trim().length <= 3;
}

export function backwards(text: string): string {
  return [...text].reverse().join('');
}

/** Letters with one space between each, and more between words: `s u p p o r t   d e s k`. */
const SPACED = /(?<![^\s])[A-Za-z](?:[ \u00a0][A-Za-z]){3,}(?![^\s.,:;!?])/g;

/** Puts words together whose letters stand apart. */
export function closeUp(text: string): string {
  return text.replace(SPACED, (word) => word.replace(/\s/g, ''));
}
