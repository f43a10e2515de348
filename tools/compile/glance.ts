/** assets/compiled/glance.json and company.json: what the first look at a page looks for, small enough for every page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept, PhraseFile } from '../../lib/content/concepts.ts';
import type { NamedService } from '../../lib/directory/compiled.ts';
import type { SurfaceRule } from '../../lib/facts/surfaces.ts';
import type { CompanyData, GlanceData, Group, Member, Trigger } from '../../lib/glance/data.ts';
import { keyOfWord, packKeys } from '../../lib/glance/hash.ts';
import { packPhrases, withoutCovered } from './glance-phrases.ts';

/** Shorter words begin too many others. */
const SHORT = 4;

/** One entry of assets/triggers.json. */
export interface WrittenTrigger extends Trigger {
  readonly why: string;
}

export interface GlanceSources {
  readonly triggers: readonly WrittenTrigger[];
  readonly phrases: readonly PhraseFile[];
  readonly surfaces: readonly SurfaceRule[];
  /** Words that stand on most pages. */
  readonly common: ReadonlySet<string>;
}

export function readGlance(assets: string): GlanceSources {
  const json = (file: string) => JSON.parse(readFileSync(join(assets, file), 'utf8'));
  const files = readdirSync(join(assets, 'phrases')).sort();
  return {
    triggers: json('triggers.json'),
    phrases: files.map((file) => json(join('phrases', file))),
    surfaces: json('surfaces.json'),
    common: new Set(Object.values<string>(json('common-words.json')).flatMap((words) => words.split(' '))),
  };
}

/** What the script of every page knows. */
export function compileGlance({ triggers, phrases, surfaces, common }: GlanceSources): GlanceData {
  const cues = new Set(triggers.flatMap(({ cue }) => cue));
  // Where several different words make a cue, those within each other are told apart.
  const counted = new Set(triggers.flatMap(({ cue, least }) => (least === undefined ? [] : cue)));
  const messages = selectorOf(surfaces, (rule) => rule.hosts.length === 0);
  return {
    cues: packPhrases(
      new Map(
        [...cues].sort().map((concept) => {
          const written = phrasesOf(concept, phrases);
          return [concept, counted.has(concept) ? written : withoutCovered(written)];
        }),
      ),
      common,
    ),
    triggers: triggers.map(({ why: _, near, ...trigger }) => ({
      ...trigger,
      near: near.filter(takesNoPhrases),
      more: !near.every(takesNoPhrases),
    })),
    messages,
    marks: marksOf(messages),
    hosts: packKeys(surfaces.flatMap(({ hosts }) => hosts).map(keyOfWord)),
  };
}

/** What the worker sends to pages where a cue stood. */
export function compileCompany(
  { triggers, phrases, surfaces, common }: GlanceSources,
  services: readonly NamedService[],
): CompanyData {
  const cues = new Set(triggers.flatMap(({ cue }) => cue));
  const members = triggers.flatMap(({ near }) => near.flatMap(({ any }) => any)).filter(isConcept);
  const near = [...new Set(members)].filter((concept) => !cues.has(concept)).sort();
  const money = services.filter(({ custody }) => /^(?:self|custodial|both)$/.test(custody));
  return {
    phrases: packPhrases(
      new Map(near.map((concept) => [concept, withoutCovered(phrasesOf(concept, phrases).map(opened))])),
      common,
    ),
    triggers: triggers.map(({ why: _, ...trigger }) => trigger),
    money: packNames(money),
    names: packNames(services.filter((service) => !money.includes(service))),
    messages: Object.fromEntries(
      [...new Set(surfaces.flatMap(({ hosts }) => hosts))]
        .sort()
        .map((host) => [host, selectorOf(surfaces, ({ hosts }) => hosts.includes(host))]),
    ),
  };
}

function isConcept(member: Member): member is Concept {
  return !member.startsWith('@');
}

/** Seen in the text itself. */
function takesNoPhrases({ any }: Group): boolean {
  return any.every((member) => member === '@number' || member === '@run');
}

/** @throws Error if there are none */
function phrasesOf(concept: Concept, files: readonly PhraseFile[]): readonly string[] {
  const written = files.flatMap((file) => file[concept] ?? []);
  if (written.length === 0) throw new Error(`no phrases for ${concept}`);
  return written;
}

/** Of what stands near a cue, longer words are not told apart from it, which takes fewer phrases. */
function opened(phrase: string): string {
  const text = phrase.replace(/\*$/, '');
  return text.length < SHORT ? phrase : `${text}*`;
}

function packNames(services: readonly NamedService[]): string {
  return packKeys(services.flatMap(({ names }) => names ?? []).map((name) => keyOfWord(name.toLowerCase())));
}

function selectorOf(surfaces: readonly SurfaceRule[], wanted: (rule: SurfaceRule) => boolean): string {
  return surfaces
    .filter(wanted)
    .map((rule) => rule.message)
    .join(', ');
}

/**
 * What every element that a selector finds bears itself, or one around it: an attribute or a class.
 * @throws Error if a part of the selector names neither
 */
function marksOf(selector: string): string[] {
  const marks = selector.split(',').map((part) => {
    const mark = /\[class[^\]]*\]|\.[\w-]+|\[[\w-]+/.exec(part)?.[0];
    if (mark === undefined) throw new Error(`no attribute and no class in ${part}`);
    const word = /^\[class~="([\w-]+)"\]$/.exec(mark)?.[1];
    if (word !== undefined) return `.${word}`;
    return mark.startsWith('[') && !mark.endsWith(']') ? `${mark}]` : mark;
  });
  return [...new Set(marks)];
}
