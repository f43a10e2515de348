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

/** Columns: a name that only one firm bears, a short one of the kind, an ordinary word. */
type Row = readonly [strong: Severity | undefined, short: Severity | undefined, word: Severity | undefined];
type Table = Readonly<Record<string, Partial<Readonly<Record<Case, Row>>>>>;

const COLUMN: Readonly<Record<NameClass, 0 | 1 | 2>> = { strong: 0, short: 1, word: 2 };

export const severities: Table = {
  userinfo: {
    domain: [BLOCK, BLOCK, BLOCK],
    alone: [block, warn, silent],
  },
  'embedded-domain': {
    domain: [BLOCK, BLOCK, block],
    ending: [block, block, warn],
  },
  'foreign-letters': {
    alone: [BLOCK, BLOCK, block],
    action: [BLOCK, BLOCK, block],
    lure: [BLOCK, BLOCK, block],
    topic: [BLOCK, BLOCK, block],
    glue: [BLOCK, block, warn],
    number: [block, warn, warn],
    unknown: [block, warn, silent],
    inside: [WARN, silent, silent],
    below: [WARN, silent, silent],
  },
  'like-shapes': {
    alone: [BLOCK, block, warn],
    action: [BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, WARN],
    topic: [BLOCK, block, warn],
    glue: [block, warn, silent],
    number: [WARN, silent, silent],
    unknown: [WARN, silent, silent],
    inside: [warn, silent, silent],
    below: [warn, silent, silent],
  },
  'other-suffix': {
    alone: [block, warn, silent],
  },
  'shared-hosting': {
    alone: [block, warn, silent],
    'alone-desk': [WARN, warn, silent],
    action: [BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, WARN],
    topic: [block, block, WARN],
    glue: [block, warn, warn],
    number: [WARN, warn, silent],
    unknown: [WARN, warn, silent],
    inside: [WARN, silent, silent],
  },
  'split-name': {
    alone: [block, silent, silent],
    action: [BLOCK, silent, silent],
    lure: [BLOCK, silent, silent],
    topic: [block, silent, silent],
    glue: [WARN, silent, silent],
    number: [warn, silent, silent],
    unknown: [warn, silent, silent],
  },
  'name-and-word': {
    action: [BLOCK, BLOCK, WARN],
    lure: [BLOCK, BLOCK, WARN],
    topic: [block, block, warn],
    glue: [WARN, warn, silent],
    number: [WARN, warn, silent],
    unknown: [WARN, warn, silent],
    inside: [warn, silent, silent],
  },
  misspelt: {
    alone: [WARN, warn, silent],
    action: [block, WARN, silent],
    lure: [block, WARN, silent],
    topic: [block, warn, silent],
    glue: [WARN, silent, silent],
    number: [warn, silent, silent],
    unknown: [warn, silent, silent],
    inside: [warn, silent, silent],
  },
  subdomain: {
    action: [block, warn, silent],
    lure: [block, warn, silent],
    topic: [WARN, warn, silent],
    glue: [warn, silent, silent],
    alone: [warn, silent, silent],
    number: [warn, silent, silent],
    unknown: [warn, silent, silent],
  },
  path: {
    alone: [warn, silent, silent],
    action: [WARN, WARN, silent],
    lure: [WARN, warn, silent],
  },
};

/** The level and certainty of a finding; undefined where it is no reason to speak. */
export function severityOf(technique: string, found: Case, name: NameClass): Severity | undefined {
  return severities[technique]?.[found]?.[COLUMN[name]];
}
