/** A sighting with its surroundings: everything a technique needs to know, gathered once. */
import { type Ending, endingAfter } from './ending.ts';
import type { Address } from './normalise.ts';
import type { Sighting } from './search/sightings.ts';
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

/** Surroundings of a name in the host; `sighting` offsets count in the host's Unicode form. */
export function hostClue(address: Address, sighting: Sighting, words: WordIndex): Clue {
  const { stem } = address;
  const from = stem.lastIndexOf('.', Math.max(sighting.start - 1, 0)) + 1;
  const dot = stem.indexOf('.', sighting.end);
  const zone = sighting.end > address.ownerStart ? 'owner' : 'below';
  const to = dot < 0 ? stem.length : dot;
  return new Surroundings(address, 'host', address.unicodeHost, sighting, zone, { from, to }, words);
}

/** Surroundings of a name in one path segment or in the user name of the address. */
export function otherClue(
  address: Address,
  part: 'path' | 'userinfo',
  text: string,
  sighting: Sighting,
  words: WordIndex,
): Clue {
  return new Surroundings(address, part, text, sighting, 'owner', { from: 0, to: text.length }, words);
}

const RUNS = /[^\p{L}\p{N}\p{M}]+/u;

/** Suffixes that ask or promise, like a word beside the name; others only say where a site is registered. */
const TELLING_SUFFIX = /^(support|help|services?|claims?|gifts?|security|download|codes|events?|cash)$/;

/** Most sightings are found to be chance by the first rules that look at them: the rest is worked out when asked for. */
class Surroundings implements Clue {
  constructor(
    readonly address: Address,
    readonly part: Clue['part'],
    readonly text: string,
    readonly sighting: Sighting,
    readonly zone: Clue['zone'],
    /** The label (or path segment) that the name stands in. */
    private readonly label: { readonly from: number; readonly to: number },
    private readonly words: WordIndex,
  ) {}

  private neighbours?: Pick<Clue, 'beside' | 'attached'>;
  private others?: Pick<Clue, 'elsewhere'>;
  private after?: Pick<Clue, 'ending'>;
  private run?: string;
  private suffixIs?: SuffixKind;

  get beside(): Companion | undefined {
    return this.around.beside;
  }

  get attached(): Companion | undefined {
    return this.around.attached;
  }

  get elsewhere(): Companion | undefined {
    this.others ??= { elsewhere: this.part === 'host' ? this.companionElsewhere() : undefined };
    return this.others.elsewhere;
  }

  get ending(): Ending | undefined {
    const text = this.part === 'host' ? this.address.stem : this.text;
    this.after ??= { ending: endingAfter(text, this.sighting.end, this.sighting.name) };
    return this.after.ending;
  }

  get piece(): string {
    this.run ??= runAround(this.text, this.sighting);
    return this.run;
  }

  get splitBy(): Clue['splitBy'] {
    return splitOf(this.text.slice(this.sighting.start, this.sighting.end));
  }

  get suffix(): SuffixKind {
    this.suffixIs ??= suffixKind(this.address, this.sighting.name, this.words.looseSuffixes);
    return this.suffixIs;
  }

  private get around(): Pick<Clue, 'beside' | 'attached'> {
    const { start, end } = this.sighting;
    const { from, to } = this.label;
    this.neighbours ??= besides(this.text.slice(from, start), this.text.slice(end, to), this.words);
    return this.neighbours;
  }

  private companionElsewhere(): Companion | undefined {
    const { stem, suffix, platform } = this.address;
    const rest = `${stem.slice(0, this.label.from)}.${stem.slice(this.label.to)}`.split(RUNS);
    const endings = platform ? [] : suffix.split('.').filter((label) => TELLING_SUFFIX.test(label));
    return tell([...rest, ...endings], this.words);
  }
}

function besides(before: string, after: string, words: WordIndex): Pick<Clue, 'beside' | 'attached'> {
  const left = before.split(RUNS);
  const right = after.split(RUNS);
  const joined = companionsOf([left.pop() ?? '', right.shift() ?? ''], words);
  const free = companionsOf([...left, ...right], words);
  return { beside: strongest([...free, ...joined]), attached: leastKnown(joined) };
}

function tell(runs: readonly string[], words: WordIndex): Companion | undefined {
  return strongest(companionsOf(runs, words));
}

function companionsOf(runs: readonly string[], words: WordIndex): Companion[] {
  return runs.filter(Boolean).map((run) => companionOf(run, words));
}

/** What cannot be explained counts first: `metamask` in `xmetamasklogin` has an unknown x joined to it. */
function leastKnown(joined: readonly Companion[]): Companion | undefined {
  return joined.find(({ kind }) => kind === 'unknown') ?? strongest(joined);
}

function runAround(text: string, { start, end }: Sighting): string {
  const before = text.slice(0, start).split(RUNS).pop() ?? '';
  const after = text.slice(end).split(RUNS)[0] ?? '';
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
