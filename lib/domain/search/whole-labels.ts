/**
 * Misspellings that count only where they are all of a label under the operator's own ending, because too many innocent
 * words hold them: names of four or five letters with one slip (`bybti.com`), and a plural in the midst of a name
 * (`trezesor.io`), which are two slips.
 *
 * A short name is filed under itself and under what is left of it with one letter less; a label with one slip is filed
 * under one of the same keys (deletion neighbourhoods: Mor and Fraenkel 1982). A key is a number: up to six shapes of
 * five bits each.
 */

import type { Address } from '../normalise.ts';
import { SHAPE_BITS, shapeOf } from '../skeleton.ts';
import type { ProtectedName } from './names.ts';
import type { Sighting } from './sightings.ts';
import { typingDistance } from './slips.ts';

export interface WholeLabels {
  readonly short: ReadonlyMap<number, readonly ProtectedName[]>;
  readonly plurals: ReadonlyMap<string, ProtectedName>;
}

/** Shorter names are one slip away from every other label of their length; of ordinary words already those of four. */
const SHORTEST = 4;
const LONGEST = 5;

export function buildWholeLabels(names: readonly ProtectedName[]): WholeLabels {
  const short = new Map<number, ProtectedName[]>();
  const plurals = new Map<string, ProtectedName>();
  for (const name of names) {
    const { length } = name.letters;
    const isTooShort = length < (name.class === 'word' ? LONGEST : SHORTEST);
    if (name.endings.size === 0 || name.class === 'wide' || isTooShort) continue;
    if (length > LONGEST) for (const plural of pluralsOf(name.letters)) plurals.set(plural, name);
    else for (const key of keysOf(name.letters, 0, length)) short.set(key, [...(short.get(key) ?? []), name]);
  }
  return { short, plurals };
}

/** The name with an ending of the plural put in after s, x or z: `bitsestamp`. A single letter put in is one slip. */
function pluralsOf(letters: string): string[] {
  const places = [...letters.slice(0, -1)].flatMap((c, i) => (/[sxz]/.test(c) && i > 0 ? [i + 1] : []));
  return places.map((at) => `${letters.slice(0, at)}es${letters.slice(at)}`);
}

/** False only if `wholeLabel` finds nothing in an ASCII host, whichever of its last labels make its suffix. */
export function mayBeWholeLabel(host: string, labels: WholeLabels): boolean {
  const last = host.lastIndexOf('.');
  const second = host.lastIndexOf('.', last - 1);
  if (mayBe(host, second + 1, last, labels)) return true;
  // A label of two or three letters may be part of the suffix: `co.jp`.
  if (second < 0 || last - second > LONGEST) return false;
  return mayBe(host, host.lastIndexOf('.', second - 1) + 1, second, labels);
}

function mayBe(host: string, from: number, to: number, { short, plurals }: WholeLabels): boolean {
  if (to - from > LONGEST + 1) return plurals.has(host.slice(from, to));
  return keysOf(host, from, to).some((key) => short.has(key));
}

/** The label that the owner chose, where it is a misspelt name and the operator's own domain ends alike. */
export function wholeLabel({ stem, ownerStart, suffix }: Address, labels: WholeLabels): Sighting[] {
  const label = stem.slice(ownerStart);
  const ending = suffix.replaceAll('.', '');
  return namesLike(label, labels)
    .filter((name) => name.endings.has(ending))
    .map((name) => ({
      name,
      likeness: 'misspelt',
      edits: 1,
      start: ownerStart,
      end: stem.length,
      startsWord: true,
      endsWord: true,
    }));
}

function namesLike(label: string, { short, plurals }: WholeLabels): ProtectedName[] {
  const plural = plurals.get(label);
  if (plural !== undefined) return [plural];
  const near = new Set(keysOf(label, 0, label.length).flatMap((key) => short.get(key) ?? []));
  return [...near].filter(({ letters }) => typingDistance(label, letters) === 1);
}

/** The key of a stretch of three to six letters, and the keys that it has with one letter less; none for others. */
function keysOf(text: string, from: number, to: number): number[] {
  const length = to - from;
  if (length < SHORTEST - 1 || length > LONGEST + 1) return [];
  let key = 0;
  for (let i = from; i < to; i += 1) key = (key << SHAPE_BITS) | shapeOf(text.charCodeAt(i));
  const keys = [key];
  for (let below = 0; below < length * SHAPE_BITS; below += SHAPE_BITS)
    keys.push(((key >>> (below + SHAPE_BITS)) << below) | (key & ((1 << below) - 1)));
  return keys;
}
