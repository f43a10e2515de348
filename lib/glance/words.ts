/**
 * The first look at words: can this text hold anything that the content engine would speak of? It may be wrong in one
 * direction only. Every clause of a page is judged with its neighbours, so what belongs together stands near.
 */
import { unmask } from '../content/text.ts';
import type { Company, Cue, GlanceData } from './data.ts';
import { holdsName, unpackNames } from './names.ts';

/**
 * Furthest distance in characters of what stands so many clauses away: a clause has at most 420 (lib/content/clauses.ts)
 * and is mostly far shorter; in a document there is white space between and within blocks besides.
 */
const REACH = [800, 1600, 2400, 3200] as const;
const FURTHEST = REACH[3];
/** A run of digits and marks that can be a telephone number. */
const NUMBER = /\d(?:[\s().~,[\]/*+-]{0,3}\d){8}/;

export class Words {
  /** Names of wallets and exchanges, and of all services. */
  readonly money: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** A service's name stands in a title or heading: it stands near everything then. */
  named = false;
  private readonly cues: RegExp;
  private readonly company: readonly ((text: string) => boolean)[];
  /** End of what was looked at before: cues at a border have their company on both sides. */
  private tail = '';

  constructor(private readonly data: GlanceData) {
    this.money = unpackNames(data.money);
    this.names = unpackNames(data.money + data.names);
    this.cues = anyOf(data.cues);
    this.company = data.company.map((one) => this.tester(one));
  }

  /**
   * Looks at a further piece of text.
   * @param fields whether the page has a field to type into
   */
  matter(text: string, fields: boolean): boolean {
    const flat = `${this.tail} ${flatten(text)}`;
    this.tail = flat.slice(-FURTHEST);
    this.cues.lastIndex = 0;
    for (let match = this.cues.exec(flat); match !== null; match = this.cues.exec(flat))
      if (this.counts(flat, match, fields)) return true;
    return false;
  }

  private counts(flat: string, match: RegExpExecArray, fields: boolean): boolean {
    const group = match.findIndex((found, at) => at > 0 && found !== undefined) - 1;
    const cue = this.data.cues[group % this.data.cues.length];
    if (cue === undefined || (cue.field && !fields)) return false;
    if (!isRepeated(flat, match.index, cue)) return false;
    return cue.ways.some((way) =>
      way.every(([one, clauses]) =>
        this.company[one]?.(around(flat, match.index, REACH[clauses] ?? FURTHEST)),
      ),
    );
  }

  private tester({ words, cues, service, number }: Company): (text: string) => boolean {
    const others = cues.flatMap((at) => this.data.cues[at] ?? []);
    const sources = [words, ...others.map(wordsOf)].filter((one) => one !== '');
    const pattern = sources.length === 0 ? null : new RegExp(sources.join('|'));
    const isNamed = (text: string) => service === true && (this.named || holdsName(text, this.names));
    return (text) => pattern?.test(text) === true || (number === true && NUMBER.test(text)) || isNamed(text);
  }
}

/** What matches nowhere. */
const NEVER = '(?!)';

/**
 * One expression for all cues, a group for each, first for Latin letters and then for others: each half is tried only
 * where its kind of letters stands, which is what makes it fast.
 */
function anyOf(cues: readonly Cue[]): RegExp {
  const groups = (of: (cue: Cue) => string) => cues.map((cue) => `(${of(cue) || NEVER})`).join('|');
  const latin = groups((cue) => cue.latin);
  const other = groups((cue) => cue.other);
  return new RegExp(`\\b(?:${latin})|(?=[\\u3000-\\uffff])(?:${other})`, 'g');
}

function wordsOf({ latin, other }: Cue): string {
  return [latin === '' ? '' : `\\b${latin}`, other].filter((part) => part !== '').join('|');
}

/** For matching: lower case, invisible characters and lookalike letters undone where there are any. */
export function flatten(text: string): string {
  return unmask(text).toLowerCase();
}

function around(flat: string, at: number, reach: number): string {
  return flat.slice(Math.max(0, at - reach), at + reach);
}

/** True if as many different words of the cue stand near the place as it takes. */
function isRepeated(flat: string, at: number, cue: Cue): boolean {
  const { least = 1 } = cue;
  if (least === 1) return true;
  return new Set(around(flat, at, FURTHEST).match(new RegExp(wordsOf(cue), 'g'))).size >= least;
}
