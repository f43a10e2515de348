/** A sighting with its surroundings: everything a technique needs to know, gathered once. */
import { type Ending, endingAfter } from './ending.ts';
import type { Address } from './normalise.ts';
import type { Sighting } from './sightings.ts';
import { type SuffixKind, suffixKind } from './suffix.ts';
import { type Companion, companionOf, strongest, type WordIndex } from './words.ts';

export interface Clue {
  readonly address: Address;
  readonly part: 'host' | 'path' | 'userinfo';
  /** The text that the sighting's offsets refer to. */
  readonly text: string;
  readonly sighting: Sighting;
  /** `owner`: in the label that the owner of the site chose; `below`: only left of it. */
  readonly zone: 'owner' | 'below';
  /** The most telling piece in the same label (or path segment); undefined where the name stands alone. */
  readonly beside: Companion | undefined;
  /** The most telling piece in other labels, the public suffix included. */
  readonly elsewhere: Companion | undefined;
  /** What is joined to the name without a separator; undefined where nothing is. */
  readonly attached: Companion | undefined;
  /** The run of letters that the name stands in, between separators; the name included. */
  readonly piece: string;
  /** A domain ending right after the name: `io` in `metamask-io.example`. */
  readonly ending: Ending | undefined;
  /** A separator inside the name: `meta-mask`, `meta.mask`. */
  readonly splitBy: '' | '-' | '.';
  readonly suffix: SuffixKind;
}

const PIECES = /[^\p{L}\p{N}\p{M}]+/u;

/** Suffixes that ask or promise, like a word beside the name; others only say where a site is registered. */
const TELLING_SUFFIX = /^(support|help|services?|claims?|gifts?|security|download|codes|events?|cash)$/;

/** Surroundings of a name in the host; `sighting` offsets count in the host's Unicode form. */
export function hostClue(address: Address, sighting: Sighting, words: WordIndex): Clue {
  const text = address.unicodeHost;
  const { stem, ownerStart, suffix } = address;
  const from = stem.lastIndexOf('.', Math.max(sighting.start - 1, 0)) + 1;
  const dot = stem.indexOf('.', sighting.end);
  const to = dot < 0 ? stem.length : dot;
  const rest = `${stem.slice(0, from)}.${stem.slice(to)}`.split(PIECES);
  const endings = address.platform ? [] : suffix.split('.').filter((label) => TELLING_SUFFIX.test(label));
  return {
    address,
    part: 'host',
    text,
    sighting,
    zone: sighting.end > ownerStart ? 'owner' : 'below',
    ...besides(stem.slice(from, sighting.start), stem.slice(sighting.end, to), words),
    elsewhere: tell([...rest, ...endings], words),
    ending: endingAfter(stem, sighting.end, sighting.name),
    piece: pieceAround(text, sighting),
    splitBy: splitOf(text.slice(sighting.start, sighting.end)),
    suffix: suffixKind(address, sighting.name, words.looseSuffixes),
  };
}

/** Surroundings of a name in one path segment or in the user name of the address. */
export function otherClue(
  address: Address,
  part: 'path' | 'userinfo',
  text: string,
  sighting: Sighting,
  words: WordIndex,
): Clue {
  return {
    address,
    part,
    text,
    sighting,
    zone: 'owner',
    ...besides(text.slice(0, sighting.start), text.slice(sighting.end), words),
    elsewhere: undefined,
    ending: endingAfter(text, sighting.end, sighting.name),
    piece: pieceAround(text, sighting),
    splitBy: splitOf(text.slice(sighting.start, sighting.end)),
    suffix: suffixKind(address, sighting.name, words.looseSuffixes),
  };
}

function besides(before: string, after: string, words: WordIndex): Pick<Clue, 'beside' | 'attached'> {
  const left = before.split(PIECES);
  const right = after.split(PIECES);
  const joined = [left[left.length - 1] ?? '', right[0] ?? ''];
  const free = [...left.slice(0, -1), ...right.slice(1)];
  return { beside: tell([...free, ...joined], words), attached: leastKnown(joined, words) };
}

function tell(pieces: readonly string[], words: WordIndex): Companion | undefined {
  return strongest(pieces.filter(Boolean).map((piece) => companionOf(piece, words)));
}

/** What cannot be explained counts first: `metamask` in `xmetamasklogin` has an unknown x joined to it. */
function leastKnown(pieces: readonly string[], words: WordIndex): Companion | undefined {
  const all = pieces.filter(Boolean).map((piece) => companionOf(piece, words));
  return all.find(({ kind }) => kind === 'unknown') ?? strongest(all);
}

function pieceAround(text: string, { start, end }: Sighting): string {
  const before = text.slice(0, start).split(PIECES).pop() ?? '';
  const after = text.slice(end).split(PIECES)[0] ?? '';
  return before + text.slice(start, end) + after;
}

function splitOf(span: string): Clue['splitBy'] {
  if (span.includes('.')) return '.';
  return /[-_]/.test(span) ? '-' : '';
}

/** One letter before or after the whole name, under the operator's own ending: the finger slipped. */
export function isOneLetterMore({ piece, sighting: { name, likeness }, suffix, beside }: Clue): boolean {
  const { length } = name.letters;
  const isAlone = beside === undefined || beside.word.length === 1;
  return likeness === 'same' && length >= 4 && suffix === 'own' && piece.length === length + 1 && isAlone;
}
