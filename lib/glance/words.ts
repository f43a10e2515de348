/**
 * The first look at words: can this text hold anything that the content engine would speak of? It may be wrong in one
 * direction only. Every clause of a page is judged with its neighbours, so what belongs together stands near.
 */
import { unmask } from '../content/text.ts';
import { type Finder, LONGEST, type Place } from './finder.ts';
import type { Company, Knowledge } from './knowledge.ts';
import { type Around, Places } from './places.ts';

/** Whether words count; `maybe` where only the company that a cue stands in can tell. */
export type Answer = 'no' | 'maybe' | 'yes';

/** What fields, buttons and pictures are called, and what stands on the page: judged apart. */
export interface Two<T> {
  readonly labels: T;
  readonly text: T;
}

/** How text is bounded: where blocks may follow each other without a space, a phrase may end within a word. */
export type Bounds = 'blocks' | 'joined';

/** Stands between labels and text, and in neither. */
const BREAK = '\u0001';
/** Characters to look at in one step. */
const STEP = 16_000;

/** Looks at words in steps; at both in one text, because what the browser makes ready for one serves the other. */
export function* judgeWords(
  words: Two<string>,
  bounds: Bounds,
  knowledge: Knowledge,
  pages: Two<Around>,
): Generator<void, Two<Answer>> {
  const cues = knowledge.recall(words, bounds) ?? (yield* readCues(words, bounds, knowledge));
  const first = answersOf(cues, pages, (places) => judgeCues(places, knowledge));
  if (first.labels !== 'maybe' && first.text !== 'maybe') return first;
  const { company } = knowledge;
  if (company === null) {
    knowledge.keep(words, cues);
    return first;
  }
  yield;
  const found = [...cues.found];
  yield* find(company.phrases, cues.flat, found);
  const judge = (places: Places) => (company.triggers.some((one) => places.pull(one)) ? 'yes' : 'no');
  const second = answersOf({ ...cues, found }, pages, judge, company);
  return {
    labels: first.labels === 'maybe' ? second.labels : first.labels,
    text: first.text === 'maybe' ? second.text : first.text,
  };
}

function answersOf(
  { flat, found }: Cues,
  pages: Two<Around>,
  judge: (places: Places) => Answer,
  company: Company | null = null,
): Two<Answer> {
  if (found.length === 0) return { labels: 'no', text: 'no' };
  const { start } = flat;
  const text = textOf(flat);
  const inLabels = found.filter((place) => place.start < start);
  const inText = found
    .slice(inLabels.length)
    .map((place) => ({ concept: place.concept, start: place.start - start, end: place.end - start }));
  return {
    labels: judge(new Places(text.slice(0, start), inLabels, pages.labels, company)),
    text: judge(new Places(text.slice(start), inText, pages.text, company)),
  };
}

/** What the cues tell by themselves. */
function judgeCues(places: Places, { triggers }: Knowledge): Answer {
  const likely = triggers.filter((trigger) => places.pull(trigger));
  if (likely.length === 0) return 'no';
  return likely.every(({ more }) => more) ? 'maybe' : 'yes';
}

function* readCues(words: Two<string>, bounds: Bounds, knowledge: Knowledge): Generator<void, Cues> {
  const flat = yield* flatten(words, bounds);
  const found: Place[] = [];
  yield* find(knowledge.cues, flat, found);
  return { bounds, flat, found };
}

/** True if a cue stands in `text` that does not stand in `plain`: something was put between its letters. */
export function* reveals(text: string, plain: string, knowledge: Knowledge): Generator<void, boolean> {
  const { flat, found } = yield* readCues({ labels: '', text }, 'blocks', knowledge);
  if (found.length === 0) return false;
  const known = textOf(yield* flatten({ labels: '', text: plain }, 'blocks'));
  const whole = textOf(flat);
  return found.some(({ start, end }) => !known.includes(whole.slice(start, end)));
}

/** Finds phrases in steps; `found` is in order afterwards. */
function* find(finder: Finder, { pieces, joined }: Flat, found: Place[]): Generator<void, void> {
  let offset = 0;
  for (const [at, { text, borders }] of pieces.entries()) {
    if (at > 0) yield;
    const before = pieces[at - 1]?.text.at(-1) ?? ' ';
    const after = pieces[at + 1]?.text.slice(0, LONGEST + 1) ?? '';
    const stretch = { text: `${before}${text}${after}`, length: text.length, offset, joined };
    finder.find(stretch, found);
    for (const border of borders) finder.read(stretch, border, found);
    offset += text.length;
  }
  found.sort((a, b) => a.start - b.start);
}

/** A text in which the cues have been found: the longest part of a look, which the company changes nothing about. */
export interface Cues {
  readonly bounds: Bounds;
  readonly flat: Flat;
  /** In order of their start. */
  readonly found: readonly Place[];
}

interface Flat {
  readonly pieces: readonly Piece[];
  /** Where the labels end and the text begins. */
  readonly start: number;
  /** From here on blocks may follow each other without a space. */
  readonly joined: number;
}

interface Piece {
  readonly text: string;
  /** Places within words at which another word may begin. */
  readonly borders: readonly number[];
}

function textOf({ pieces }: Flat): string {
  return pieces.map(({ text }) => text).join('');
}

/** For matching: lower case, single spaces, invisible characters and lookalike letters undone; in steps. */
function* flatten({ labels, text }: Two<string>, bounds: Bounds): Generator<void, Flat> {
  const pieces: Piece[] = [];
  let start = 0;
  let length = 0;
  for (const written of piecesOf(labels, text)) {
    if (length > 0) yield;
    const piece = flatPiece(written, bounds);
    const end = start > 0 ? 0 : piece.text.indexOf(BREAK) + 1;
    if (end > 0) start = length + end;
    // Labels are not joined.
    pieces.push({ ...piece, borders: start > 0 ? piece.borders.filter((at) => at >= end) : [] });
    length += piece.text.length;
  }
  return { pieces, start, joined: bounds === 'joined' ? start : length };
}

/** A capital after a small letter or digit. */
const BORDER = /(?<=[a-z\d])[A-Z]/g;
const UNEVEN = /\s{2,}|[^\S ]/g;

function flatPiece(written: string, bounds: Bounds): Piece {
  const cased = unmask(written).replace(UNEVEN, ' ');
  const text = cased.toLowerCase();
  // Some capitals become two letters (İ): then no place is where it was.
  const borders = bounds === 'joined' && text.length === cased.length ? cased.matchAll(BORDER) : [];
  return { text, borders: Array.from(borders, ({ index }) => index) };
}

/** Labels and text in pieces; the last of the labels and the first of the text in one. */
function* piecesOf(labels: string, text: string): Generator<string, void> {
  const [...parts] = cut(labels.replaceAll(BREAK, ' '));
  const last = parts.pop();
  yield* parts;
  let before = `${last} ${BREAK} `;
  for (const part of cut(text)) {
    yield before + part;
    before = '';
  }
}

/** Between two words, neither of them a single letter: letters that are held apart stay together. */
const BETWEEN = /\S\S\s+(?=\S\S)/;

/** A text in pieces of about a step; an empty one where there is none. */
function* cut(text: string): Generator<string, void> {
  let from = 0;
  while (text.length - from > STEP) {
    const gap = BETWEEN.exec(text.slice(from + STEP, from + 2 * STEP));
    const to = from + STEP + (gap === null ? 0 : gap.index + gap[0].length);
    yield text.slice(from, to);
    from = to;
  }
  yield text.slice(from);
}
