/** assets/compiled/glance.json: what the first look at a page looks for, small enough for every page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept, PhraseFile } from '../../lib/content/concepts.ts';
import type { NamedService } from '../../lib/directory/compiled.ts';
import type { SurfaceRule } from '../../lib/facts/surfaces.ts';
import type { Company, Cue, GlanceData, Near } from '../../lib/glance/data.ts';
import { hashOf } from '../../lib/glance/names.ts';

type Member = Concept | '@service' | '@number';

interface Group {
  readonly any: readonly Member[];
  /** How many clauses away one of them may stand. */
  readonly clauses: number;
}

/** One entry of assets/triggers.json: a cue counts where one of each group stands near it. */
export interface Trigger {
  readonly why: string;
  readonly cue: readonly Concept[];
  readonly near: readonly Group[];
  readonly field?: boolean;
  /** How many different ones of the cue's words must stand near each other. */
  readonly least?: number;
}

export interface GlanceSources {
  readonly triggers: readonly Trigger[];
  readonly phrases: readonly PhraseFile[];
  readonly surfaces: readonly SurfaceRule[];
}

export function readGlance(assets: string): GlanceSources {
  const json = (file: string) => JSON.parse(readFileSync(join(assets, file), 'utf8'));
  const files = readdirSync(join(assets, 'phrases')).sort();
  return {
    triggers: json('triggers.json'),
    phrases: files.map((file) => json(join('phrases', file))),
    surfaces: json('surfaces.json'),
  };
}

export function compileGlance(
  { triggers, phrases, surfaces }: GlanceSources,
  services: readonly NamedService[],
): GlanceData {
  const merged = byWays(triggers);
  const company: Company[] = [];
  const place = ({ any, clauses }: Group): Near => {
    const made = companyOf(any, merged, phrases);
    const known = company.findIndex((one) => JSON.stringify(one) === JSON.stringify(made));
    return [known >= 0 ? known : company.push(made) - 1, clauses];
  };
  const money = services.filter(({ custody }) => /^(?:self|custodial|both)$/.test(custody));
  return {
    cues: merged.map(
      ({ concepts, ways, field, least }): Cue => ({
        ...sources(wordsOf(concepts, phrases)),
        ways: ways.map((near) => near.map(place)),
        ...(field ? { field: true as const } : {}),
        ...(least > 1 ? { least } : {}),
      }),
    ),
    company,
    money: packNames(money),
    names: packNames(services.filter((service) => !money.includes(service))),
    messages: messagesOf(surfaces),
  };
}

function packNames(services: readonly NamedService[]): string {
  const names = services.flatMap((service) => service.names ?? []);
  return [...new Set(names.map((name) => hashOf(name.toLowerCase())))].sort().join('');
}

function messagesOf(surfaces: readonly SurfaceRule[]): GlanceData['messages'] {
  const hosts = [...new Set(surfaces.flatMap((rule) => rule.hosts))].sort();
  const of = (wanted: (rule: SurfaceRule) => boolean) =>
    surfaces
      .filter(wanted)
      .map((rule) => rule.message)
      .join(', ');
  return {
    hosts: Object.fromEntries(hosts.map((host) => [host, of((rule) => rule.hosts.includes(host))])),
    any: of((rule) => rule.hosts.length === 0),
  };
}

interface Merged {
  readonly concepts: Concept[];
  readonly ways: Trigger['near'][];
  readonly field: boolean;
  readonly least: number;
}

/** Concepts that count in the same ways become one cue: the first that matches in a place must know all its ways. */
function byWays(triggers: readonly Trigger[]): Merged[] {
  const merged = new Map<string, Merged>();
  for (const concept of new Set(triggers.flatMap(({ cue }) => cue))) {
    const mine = triggers.filter(({ cue }) => cue.includes(concept));
    const ways = mine.some(({ near }) => near.length === 0) ? [[]] : mine.map(({ near }) => near);
    const field = mine.every((trigger) => trigger.field === true);
    const least = Math.min(...mine.map((trigger) => trigger.least ?? 1));
    const key = JSON.stringify([ways, field, least]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { concepts: [concept], ways, field, least });
    else known.concepts.push(concept);
  }
  // What counts alone goes first: where two cues begin in one place, the first is taken.
  return [...merged.values()].sort((a, b) => rank(a) - rank(b));
}

function rank({ ways, field, least }: Merged): number {
  return field || least > 1 ? 2 : ways.some((near) => near.length === 0) ? 0 : 1;
}

/** A cue all of whose words count is named by its number, so that they stand in the data once. */
function companyOf(any: readonly Member[], cues: readonly Merged[], phrases: readonly PhraseFile[]): Company {
  const whole = cues.flatMap(({ concepts }, at) => (concepts.every((one) => any.includes(one)) ? [at] : []));
  const covered = new Set<string>(whole.flatMap((at) => cues[at]?.concepts ?? []));
  const concepts = any.filter((one): one is Concept => !one.startsWith('@') && !covered.has(one));
  return {
    words: concepts.length === 0 ? '' : source(wordsOf(concepts, phrases)),
    cues: whole,
    ...(any.includes('@service') ? { service: true as const } : {}),
    ...(any.includes('@number') ? { number: true as const } : {}),
  };
}

function wordsOf(concepts: readonly Concept[], phrases: readonly PhraseFile[]): string[] {
  const all = concepts.flatMap((concept) => phrases.flatMap((file) => file[concept] ?? []));
  if (all.length === 0) throw new Error(`no phrases for ${concepts.join(', ')}`);
  return all.map((phrase) => phrase.replace(/\*$/, ''));
}

type Node = Map<string, Node>;

const LATIN = /^[a-z0-9\u00c0-\u024f]/;

/**
 * Sources of expressions that match where one of the phrases begins; what begins with another phrase is covered by it.
 * Latin ones are to be looked for at the start of a word only; other writing has no spaces between words.
 */
export function sources(phrases: readonly string[]): { latin: string; other: string } {
  const of = (some: readonly string[]) => (some.length === 0 ? '' : branch(trie(some)));
  return {
    latin: of(phrases.filter((phrase) => LATIN.test(phrase))),
    other: of(phrases.filter((phrase) => !LATIN.test(phrase))),
  };
}

/** Both in one. */
export function source(phrases: readonly string[]): string {
  const { latin, other } = sources(phrases);
  return [latin === '' ? '' : `\\b${latin}`, other].filter((part) => part !== '').join('|');
}

function trie(phrases: readonly string[]): Node {
  const root: Node = new Map();
  for (const phrase of [...phrases].sort()) {
    let node = root;
    for (const char of phrase) {
      const next = node.get(char) ?? new Map();
      node.set(char, next);
      node = next;
    }
    node.set('', new Map());
  }
  return root;
}

function branch(node: Node): string {
  if (node.has('')) return '';
  const parts = [...node].map(([char, next]) => escaped(char) + branch(next));
  return parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
}

function escaped(char: string): string {
  if (char === ' ') return '\\s+';
  if (char === "'") return "['’]";
  return char.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
