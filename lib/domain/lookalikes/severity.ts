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

/** Columns: a name that only one firm bears, of 8 letters or more, of 6 or 7, of fewer; an ordinary word. */
type Cell = Severity | undefined;
type Row = readonly [long: Cell, strong: Cell, short: Cell, word: Cell];
type Table = Readonly<Record<string, Partial<Readonly<Record<Case, Row>>>>>;

const COLUMN: Readonly<Record<NameClass, 0 | 1 | 2 | 3>> = { long: 0, strong: 1, short: 2, word: 3 };

export const severities: Table = {
  userinfo: {
    domain: [BLOCK, BLOCK, BLOCK, BLOCK],
    alone: [block, block, warn, silent],
  },
  'embedded-domain': {
    domain: [BLOCK, BLOCK, BLOCK, block],
    ending: [block, block, block, warn],
  },
  'foreign-letters': {
    alone: [BLOCK, BLOCK, BLOCK, block],
    action: [BLOCK, BLOCK, BLOCK, block],
    lure: [BLOCK, BLOCK, BLOCK, block],
    topic: [BLOCK, BLOCK, BLOCK, block],
    glue: [BLOCK, BLOCK, block, warn],
    number: [block, block, warn, warn],
    unknown: [block, block, warn, silent],
    inside: [WARN, WARN, silent, silent],
    below: [WARN, WARN, silent, silent],
  },
  'like-shapes': {
    alone: [BLOCK, BLOCK, block, warn],
    action: [BLOCK, BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, BLOCK, WARN],
    topic: [BLOCK, BLOCK, block, warn],
    glue: [block, block, warn, silent],
    number: [WARN, WARN, silent, silent],
    unknown: [WARN, WARN, silent, silent],
    inside: [warn, warn, silent, silent],
    below: [warn, warn, silent, silent],
  },
  'other-suffix': {
    alone: [block, block, warn, silent],
  },
  'shared-hosting': {
    alone: [block, block, warn, silent],
    'alone-desk': [WARN, WARN, warn, silent],
    action: [BLOCK, BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, BLOCK, WARN],
    topic: [block, block, block, WARN],
    glue: [block, block, warn, warn],
    number: [WARN, WARN, warn, silent],
    unknown: [WARN, WARN, warn, silent],
    inside: [WARN, WARN, silent, silent],
  },
  'split-name': {
    alone: [block, block, silent, silent],
    action: [BLOCK, BLOCK, silent, silent],
    lure: [BLOCK, BLOCK, silent, silent],
    topic: [block, block, silent, silent],
    glue: [WARN, WARN, silent, silent],
    number: [warn, warn, silent, silent],
    unknown: [warn, warn, silent, silent],
  },
  'name-and-word': {
    action: [BLOCK, BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, BLOCK, WARN],
    topic: [block, block, block, warn],
    glue: [WARN, WARN, warn, silent],
    number: [WARN, WARN, warn, silent],
    unknown: [WARN, WARN, warn, silent],
    inside: [warn, warn, silent, silent],
  },
  misspelt: {
    alone: [WARN, WARN, warn, silent],
    action: [block, block, WARN, silent],
    lure: [block, block, WARN, silent],
    topic: [block, block, warn, silent],
    glue: [WARN, WARN, silent, silent],
    number: [warn, warn, silent, silent],
    unknown: [warn, warn, silent, silent],
    inside: [warn, warn, silent, silent],
  },
  subdomain: {
    action: [block, block, warn, silent],
    lure: [block, block, warn, silent],
    topic: [WARN, WARN, warn, silent],
    glue: [warn, warn, silent, silent],
    alone: [warn, warn, silent, silent],
    number: [warn, warn, silent, silent],
    unknown: [warn, warn, silent, silent],
  },
  path: {
    alone: [warn, warn, silent, silent],
    action: [WARN, WARN, WARN, silent],
    lure: [WARN, WARN, warn, silent],
  },
};

/** The level and certainty of a finding; undefined where it is no reason to speak. */
export function severityOf(technique: string, found: Case, name: NameClass): Severity | undefined {
  return severities[technique]?.[found]?.[COLUMN[name]];
}
