/** Packs phrases for the first look at a page (lib/glance/finder.ts). */
import type { Concept } from '../../lib/content/concepts.ts';
import { isWordCode } from '../../lib/content/lexicon.ts';
import { CLOSED, firstSlot, LONGEST, middleAt, type PackedPhrases } from '../../lib/glance/finder.ts';
import { GATE_SLOTS, packGate } from '../../lib/glance/gate.ts';
import { keyOfWord, packKeys } from '../../lib/glance/hash.ts';

/** @param phrases of each concept; `*` at the end lets the last word go on */
export function packPhrases(phrases: ReadonlyMap<Concept, readonly string[]>): PackedPhrases {
  const all = [...phrases.values()].flat();
  return {
    starts: packGate(all.flatMap(firstSlots)),
    middles: packGate(all.map(textOf).flatMap(middleSlot)),
    concepts: Object.fromEntries([...phrases].map(([concept, some]) => [concept, packKeys(some.map(keyOf))])),
  };
}

/** Slots of all that a phrase may begin with; a short one that goes on may begin in many ways. */
function firstSlots(phrase: string): number[] {
  const text = textOf(phrase);
  const eastern = middleAt(text.charCodeAt(0)) < 4;
  if (text.length >= (eastern ? 2 : 4)) return [firstSlot(text, 0)];
  if (eastern || text.length < 3) return phrase.endsWith('*') || eastern ? ALL : [firstSlot(text, 0)];
  if (!phrase.endsWith('*')) return [firstSlot(text, 0)];
  return Array.from(' abcdefghijklmnopqrstuvwxyz0123456789', (letter) => firstSlot(text + letter, 0));
}

const ALL = Array.from({ length: GATE_SLOTS }, (_, slot) => slot);

function middleSlot(text: string): number[] {
  const at = middleAt(text.charCodeAt(0));
  return text.length > at ? [keyOfWord(text.slice(0, at + 1)) % GATE_SLOTS] : [];
}

function textOf(phrase: string): string {
  return phrase.replace(/\*$/, '').slice(0, LONGEST);
}

function keyOf(phrase: string): number {
  const text = textOf(phrase);
  const open = phrase.endsWith('*') || text.length < phrase.length;
  return open ? keyOfWord(text) : keyOfWord(text) ^ CLOSED;
}

/** Without those in which another one stands as words of its own: whoever finds that one has found them. */
export function withoutCovered(phrases: readonly string[]): string[] {
  const kept: string[] = [];
  for (const phrase of [...new Set(phrases)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
    if (!kept.some((one) => stands(one, phrase))) kept.push(phrase);
  return kept;
}

function stands(one: string, within: string): boolean {
  const open = one.endsWith('*');
  const needle = one.replace(/\*$/, '');
  const text = within.replace(/\*$/, '');
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const begins = at === 0 || !isWithinWord(text, at);
    const ends = end === text.length ? !within.endsWith('*') : !isWithinWord(text, end);
    if (begins && (open || ends)) return true;
  }
  return false;
}

function isWithinWord(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));
}
