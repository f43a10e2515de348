/**
 * What each case of each technique amounts to, by the class of the name: the one place where it is decided what
 * blocks (danger), what warns (caution), and what stays silent.
 */
import type { Certainty } from '../../verdict.ts';
import type { NameClass } from '../names.ts';
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

type Cell = Severity | undefined;

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
    ending: [block, block, block, warn, warn],
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
    action: [BLOCK, BLOCK, BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, BLOCK, BLOCK, WARN],
    study: [block, WARN, warn, warn, silent],
    topic: [BLOCK, BLOCK, block, block, warn],
    glue: [block, block, warn, WARN, warn],
    number: [block, WARN, warn, WARN, silent],
    unknown: [block, WARN, warn, warn, silent],
    inside: [WARN, warn, silent, silent, silent],
    below: [warn, warn, silent, silent, silent],
  },
  'other-suffix': {
    alone: [block, block, warn, silent, silent],
    registered: [WARN, WARN, silent, silent, silent],
  },
  'shared-hosting': {
    alone: [block, block, warn, warn, warn],
    'alone-desk': [WARN, WARN, warn, silent, silent],
    action: [BLOCK, BLOCK, BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, BLOCK, BLOCK, WARN],
    study: [WARN, WARN, warn, silent, silent],
    topic: [BLOCK, BLOCK, block, WARN, WARN],
    glue: [block, block, WARN, warn, warn],
    number: [block, WARN, WARN, warn, silent],
    unknown: [block, WARN, WARN, silent, silent],
    inside: [block, WARN, warn, silent, silent],
  },
  'split-name': {
    alone: [block, block, silent, WARN, silent],
    action: [BLOCK, BLOCK, silent, BLOCK, silent],
    lure: [BLOCK, BLOCK, silent, BLOCK, silent],
    study: [WARN, WARN, silent, silent, silent],
    topic: [block, block, silent, WARN, silent],
    glue: [block, WARN, silent, silent, silent],
    number: [WARN, warn, silent, silent, silent],
    unknown: [WARN, warn, silent, silent, silent],
  },
  'name-and-word': {
    action: [BLOCK, BLOCK, BLOCK, WARN, WARN],
    lure: [BLOCK, BLOCK, BLOCK, WARN, WARN],
    study: [WARN, WARN, warn, silent, silent],
    topic: [block, block, block, silent, warn],
    glue: [block, WARN, warn, silent, silent],
    number: [block, WARN, warn, silent, silent],
    unknown: [block, WARN, warn, silent, silent],
    inside: [block, warn, warn, silent, silent],
  },
  misspelt: {
    alone: [WARN, WARN, silent, warn, silent],
    'alone-very-long': [block, silent, silent, WARN, silent],
    action: [BLOCK, block, silent, WARN, silent],
    lure: [BLOCK, block, silent, WARN, silent],
    study: [WARN, warn, silent, silent, silent],
    topic: [block, block, silent, warn, silent],
    glue: [WARN, WARN, silent, warn, silent],
    number: [WARN, warn, silent, silent, silent],
    unknown: [WARN, warn, silent, silent, silent],
    inside: [warn, warn, silent, silent, silent],
  },
  subdomain: {
    action: [block, block, warn, WARN, warn],
    lure: [block, block, warn, WARN, warn],
    study: [warn, warn, silent, silent, silent],
    topic: [WARN, WARN, warn, warn, silent],
    glue: [warn, warn, silent, silent, silent],
    alone: [warn, warn, warn, warn, silent],
    number: [warn, warn, silent, silent, silent],
    unknown: [warn, warn, silent, silent, silent],
    inside: [warn, silent, silent, silent, silent],
  },
  path: {
    alone: [warn, warn, silent, silent, silent],
    action: [WARN, WARN, WARN, warn, silent],
    lure: [WARN, WARN, warn, warn, silent],
  },
};

/** The level and certainty of a finding; undefined where it is no reason to speak. */
export function severityOf(technique: string, found: Case, name: NameClass): Severity | undefined {
  return severities[technique]?.[found]?.[COLUMN[name]];
}
