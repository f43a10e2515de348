/**
 * What each case of each technique amounts to, by the class of the name: the one place where it is decided what
 * blocks (danger), what warns (caution), and what stays silent.
 */
import type { Certainty } from '../../verdict.ts';
import type { NameClass } from '../search/names.ts';
import type { SuffixKind } from '../suffix.ts';
import type { Case } from './technique.ts';

export interface Severity {
  readonly level: 'caution' | 'danger';
  readonly certainty: Certainty;
}

const BLOCK: Severity = { level: 'danger', certainty: 'almost-certain' };
const block: Severity = { level: 'danger', certainty: 'likely' };
const WARN: Severity = { level: 'caution', certainty: 'likely' };
const warn: Severity = { level: 'caution', certainty: 'possible' };
const silent = undefined;

type Level = Severity | undefined;
/** One level, or levels that depend on the suffix; `plain` for the suffixes that are not named. */
type Cell = Level | (Readonly<Partial<Record<SuffixKind, Level>>> & { readonly plain: Level });

/** More where the suffix is much abused or belongs to a platform that anybody may use. */
const on = (plain: Level, loose: Level, own = plain): Cell => ({
  plain,
  loose,
  maker: loose,
  hosted: loose,
  own,
});

/** The same for the bare name of something that other people's programs may well be called. */
const unlessMaker = (plain: Level, loose: Level): Cell => ({ plain, loose, hosted: loose });

/** The bare name under the ending of a country may be a branch that the record lacks. */
const COUNTRY: Cell = { plain: block, country: WARN };
/** Of few letters somebody else may be called so. */
const SHORT: Cell = { plain: warn, loose: WARN, maker: WARN };

/**
 * Columns: a name that only one firm bears, of 8 letters or more, of 6 or 7, of fewer; the name of a firm with
 * countless domains of its own; an ordinary word.
 */
type Row = readonly [long: Cell, strong: Cell, short: Cell, wide: Cell, word: Cell];
type Table = Readonly<Record<string, Partial<Readonly<Record<Case, Row>>>>>;

const COLUMN: Readonly<Record<NameClass, 0 | 1 | 2 | 3 | 4>> = {
  long: 0,
  strong: 1,
  short: 2,
  wide: 3,
  word: 4,
};

export const severities: Table = {
  userinfo: {
    domain: [BLOCK, BLOCK, BLOCK, BLOCK, BLOCK],
    alone: [block, block, warn, block, silent],
  },
  'embedded-domain': {
    domain: [BLOCK, BLOCK, BLOCK, BLOCK, block],
    ending: [block, block, block, warn, on(warn, WARN)],
    country: [block, block, warn, silent, silent],
  },
  'foreign-letters': {
    alone: [BLOCK, BLOCK, BLOCK, BLOCK, block],
    action: [BLOCK, BLOCK, BLOCK, BLOCK, block],
    lure: [BLOCK, BLOCK, BLOCK, BLOCK, block],
    study: [block, block, warn, WARN, warn],
    topic: [BLOCK, BLOCK, BLOCK, BLOCK, block],
    glue: [BLOCK, BLOCK, block, BLOCK, warn],
    number: [block, block, warn, block, warn],
    unknown: [block, block, warn, WARN, silent],
    inside: [WARN, WARN, silent, warn, silent],
    below: [WARN, WARN, silent, warn, silent],
  },
  'like-shapes': {
    alone: [BLOCK, BLOCK, block, BLOCK, warn],
    action: [BLOCK, BLOCK, BLOCK, BLOCK, on(WARN, block)],
    lure: [BLOCK, BLOCK, BLOCK, BLOCK, on(WARN, block)],
    study: [block, WARN, warn, warn, silent],
    topic: [BLOCK, BLOCK, block, block, on(warn, WARN)],
    glue: [block, block, on(warn, block), WARN, warn],
    number: [block, on(WARN, block), warn, WARN, silent],
    unknown: [block, on(WARN, block), warn, warn, on(silent, warn)],
    inside: [on(WARN, block), on(warn, WARN), silent, silent, silent],
    below: [on(warn, WARN), on(warn, WARN), silent, silent, silent],
  },
  'other-suffix': {
    alone: [block, COUNTRY, SHORT, silent, unlessMaker(silent, warn)],
    unproven: [on(WARN, block), on(WARN, block), SHORT, silent, unlessMaker(silent, warn)],
    registered: [WARN, WARN, silent, silent, silent],
    network: [WARN, WARN, SHORT, silent, unlessMaker(silent, warn)],
  },
  'shared-hosting': {
    alone: [block, block, warn, warn, warn],
    'alone-desk': [WARN, WARN, warn, silent, silent],
    action: [BLOCK, BLOCK, BLOCK, BLOCK, block],
    lure: [BLOCK, BLOCK, BLOCK, BLOCK, block],
    study: [WARN, WARN, warn, silent, silent],
    topic: [BLOCK, BLOCK, block, WARN, WARN],
    glue: [block, block, WARN, warn, warn],
    number: [block, block, WARN, warn, warn],
    unknown: [block, block, WARN, silent, on(silent, warn)],
    inside: [block, block, warn, silent, silent],
  },
  'split-name': {
    alone: [block, block, on(silent, warn, warn), WARN, on(silent, warn, warn)],
    action: [BLOCK, BLOCK, WARN, BLOCK, silent],
    lure: [BLOCK, BLOCK, WARN, BLOCK, silent],
    study: [WARN, WARN, silent, silent, silent],
    topic: [block, block, silent, WARN, silent],
    glue: [block, on(WARN, block), silent, silent, silent],
    number: [WARN, warn, silent, silent, silent],
    unknown: [on(WARN, block), on(warn, WARN), silent, silent, silent],
  },
  'name-and-word': {
    slip: [WARN, WARN, WARN, warn, warn],
    action: [BLOCK, BLOCK, BLOCK, { plain: WARN, country: silent }, on(WARN, block)],
    lure: [BLOCK, BLOCK, BLOCK, WARN, on(WARN, block)],
    study: [on(WARN, block), on(WARN, block), on(silent, warn), silent, silent],
    topic: [block, block, block, silent, on(warn, WARN)],
    glue: [block, block, on(warn, WARN), silent, warn],
    number: [block, block, on(warn, WARN), silent, warn],
    unknown: [block, block, on(warn, WARN), silent, on(silent, warn)],
    inside: [block, on(warn, block), on(warn, WARN), silent, silent],
    'inside-start': [block, block, on(warn, WARN), silent, silent],
  },
  misspelt: {
    alone: [
      on(WARN, block, block),
      on(WARN, block, WARN),
      on(silent, silent, warn),
      on(silent, warn),
      on(silent, silent, warn),
    ],
    'alone-long': [{ plain: block, own: WARN, country: WARN }, silent, silent, warn, silent],
    'alone-very-long': [block, silent, silent, WARN, silent],
    action: [BLOCK, block, silent, WARN, on(silent, warn, warn)],
    lure: [BLOCK, block, silent, WARN, on(silent, warn, warn)],
    study: [WARN, warn, silent, silent, silent],
    topic: [block, block, silent, warn, silent],
    glue: [on(WARN, block), on(WARN, block), silent, warn, silent],
    number: [on(WARN, block), on(warn, WARN), silent, silent, silent],
    unknown: [on(WARN, block), on(warn, WARN), silent, silent, silent],
    inside: [{ plain: warn, loose: WARN, maker: WARN, hosted: block }, warn, silent, silent, silent],
  },
  subdomain: {
    action: [block, block, on(warn, block), on(warn, WARN), on(warn, WARN)],
    lure: [block, block, on(warn, block), silent, on(warn, WARN)],
    study: [on(silent, warn), on(silent, warn), silent, silent, silent],
    topic: [on(WARN, block), on(WARN, block), on(warn, WARN), silent, on(silent, warn)],
    glue: [on(warn, WARN), on(warn, WARN), silent, silent, silent],
    alone: [on(warn, block), on(warn, block), on(warn, WARN), on(silent, warn), silent],
    number: [on(warn, WARN), on(warn, WARN), silent, silent, silent],
    unknown: [on(warn, WARN), on(warn, WARN), silent, silent, silent],
    inside: [on(warn, WARN), on(silent, warn, warn), silent, silent, silent],
  },
  path: {
    alone: [warn, warn, silent, silent, silent],
    action: [WARN, WARN, WARN, warn, silent],
    lure: [WARN, WARN, warn, warn, silent],
  },
};

/** The level and certainty of a finding; undefined where it is no reason to speak. */
export function severityOf(
  technique: string,
  found: Case,
  name: NameClass,
  suffix: SuffixKind = 'plain',
): Severity | undefined {
  const cell = severities[technique]?.[found]?.[COLUMN[name]];
  if (cell === undefined || 'level' in cell) return cell;
  return suffix in cell ? cell[suffix] : cell.plain;
}
