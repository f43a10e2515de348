/** A short number for the words of a message, by which the message is known again without its words. */

/** FNV-1a with 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const BITS = 0xffffffffffffffffn;

/** Letters that are read; what makes two messages differ stands before. */
const MOST = 2000;

/**
 * @returns 16 hexadecimal digits, the same whatever figures and marks stand between the letters: the time beside a
 *   message changes, the message does not
 */
export function printOf(text: string): string {
  const letters = text
    .slice(0, 4 * MOST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\P{L}/gu, '')
    .slice(0, MOST);
  let print = BASIS;
  for (let at = 0; at < letters.length; at += 1)
    print = ((print ^ BigInt(letters.charCodeAt(at))) * PRIME) & BITS;
  return print.toString(16).padStart(16, '0');
}
