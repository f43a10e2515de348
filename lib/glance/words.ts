/**
 * The first look at words: can this text hold anything that the content engine would speak of? It may be wrong in one
 * direction only. Every clause of a page is judged with its neighbours, so what belongs together stands near.
 */
import { unmask } from '../content/text.ts';
import type { Bounds, Finder, Place } from './finder.ts';
import type { Company, Knowledge } from './knowledge.ts';
import { type Around, Places } from './places.ts';

/** Whether words count; `maybe` where only the company that a cue stands in can tell. */
export type Answer = 'no' | 'maybe' | 'yes';

/** Characters to look at in one step. */
const STEP = 16_000;

/** Looks at one text in steps. */
export function* judgeWords(
  text: string,
  bounds: Bounds,
  knowledge: Knowledge,
  page: Around,
): Generator<void, Answer> {
  const { flat, found } = knowledge.recall(text, bounds) ?? (yield* readCues(text, bounds, knowledge));
  if (found.length === 0) return 'no';
  const places = new Places(flat.text, found, page);
  const likely = knowledge.triggers.filter((trigger) => places.pull(trigger));
  if (likely.some(({ more }) => !more)) return 'yes';
  if (likely.length === 0) return 'no';
  if (knowledge.company === null) {
    knowledge.keep(text, { bounds, flat, found });
    return 'maybe';
  }
  return yield* judgeCompany(flat, bounds, found, page, knowledge.company);
}

function* readCues(text: string, bounds: Bounds, knowledge: Knowledge): Generator<void, Cues> {
  const flat = flatten(text, bounds);
  const found: Place[] = [];
  yield* find(knowledge.cues, flat, bounds, found);
  return { bounds, flat, found };
}

/** True if a cue stands in `text` that does not stand in `plain`: something was put between its letters. */
export function* reveals(text: string, plain: string, knowledge: Knowledge): Generator<void, boolean> {
  const { flat, found } = yield* readCues(text, 'blocks', knowledge);
  const known = flatten(plain, 'blocks').text;
  return found.some(({ start, end }) => !known.includes(flat.text.slice(start, end)));
}

/** What stands near the cues. */
function* judgeCompany(
  flat: Flat,
  bounds: Bounds,
  cues: readonly Place[],
  page: Around,
  company: Company,
): Generator<void, Answer> {
  const found = [...cues];
  yield;
  yield* find(company.phrases, flat, bounds, found);
  const places = new Places(flat.text, found, page, company);
  return company.triggers.some((trigger) => places.pull(trigger)) ? 'yes' : 'no';
}

/** Finds phrases in steps; `found` is in order afterwards. */
function* find(
  finder: Finder,
  { text, borders }: Flat,
  bounds: Bounds,
  found: Place[],
): Generator<void, void> {
  for (let at = 0; at < text.length; at += STEP) {
    if (at > 0) yield;
    finder.find(text, bounds, at, Math.min(at + STEP, text.length), found);
  }
  for (const at of borders) finder.read(text, at, bounds, found);
  found.sort((a, b) => a.start - b.start);
}

/** A text in which the cues have been found: the longest part of a look, which the company changes nothing about. */
export interface Cues {
  readonly bounds: Bounds;
  readonly flat: Flat;
  readonly found: readonly Place[];
}

interface Flat {
  readonly text: string;
  /** Places within words at which another one may begin where blocks are joined: they may follow each other without a space. */
  readonly borders: readonly number[];
}

/** A capital after a small letter or digit. */
const BORDER = /(?<=[a-z\d])[A-Z]/g;
const UNEVEN = /\s{2,}|[^\S ]/g;

/** For matching: lower case, single spaces, invisible characters and lookalike letters undone. */
function flatten(raw: string, bounds: Bounds): Flat {
  const cased = unmask(raw).replace(UNEVEN, ' ');
  const text = cased.toLowerCase();
  // Some capitals become two letters (İ): then no place is where it was.
  const borders =
    bounds === 'joined' && text.length === cased.length
      ? Array.from(cased.matchAll(BORDER), ({ index }) => index)
      : [];
  return { text, borders };
}
