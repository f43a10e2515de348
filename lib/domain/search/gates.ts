/**
 * What is asked before the table of keys: three letters in a row open a gate for each kind of key that they are in, and
 * the gate tells what has to stand beside them. Most places of a text end here, also where names are so many that
 * nearly any three letters are in some key.
 */
import { type Entry, KINDS_OF_KEY, partsOfKey } from './keys.ts';

export interface Gates {
  /** Three letters, packed -> number of their gates; 0: they are in no key. */
  readonly numbers: Uint16Array;
  /** Gates, by their numbers (`gateAt`): for each kind of key two words of bits. */
  readonly bits: Int32Array;
}

const WORDS_OF_KIND = 2;
const WORDS = WORDS_OF_KIND * KINDS_OF_KEY;

/**
 * A bit in the first word of a kind stands for a fourth letter; one in the second for a value of the upper half of `rest`
 * (keys.ts): the first letter of a remainder, or how many letters of the word come before a part.
 */
export function buildGates(keys: Int32Array): Gates {
  const numbers = new Uint16Array(2 ** 15);
  let count = 0;
  for (const key of keys) {
    const { three } = partsOfKey(key);
    if (numbers[three] === 0) numbers[three] = count += 1;
  }
  const bits = new Int32Array((count + 1) * WORDS);
  for (const key of keys) {
    const { three, kind, before, fourth } = partsOfKey(key);
    const at = gateAt(numbers[three] ?? 0, kind);
    bits[at] = (bits[at] ?? 0) | bitOfFourth(fourth);
    bits[at + 1] = (bits[at + 1] ?? 0) | (1 << before);
  }
  return { numbers, bits };
}

/** All of them where a key has no fourth letter. */
function bitOfFourth(fourth: Entry['fourth']): number {
  return fourth === 0 ? -1 : 1 << fourth;
}

/** Where the words of a gate are. */
export function gateAt(number: number, kind: number): number {
  return number * WORDS + kind * WORDS_OF_KIND;
}
