/** assets/compiled/glance.json: what the first look at a page looks for, small enough for every page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept, PhraseFile } from '../../lib/content/concepts.ts';
import { isWordCode } from '../../lib/content/lexicon.ts';
import type { NamedService } from '../../lib/directory/compiled.ts';
import type { SurfaceRule } from '../../lib/facts/surfaces.ts';
import type { GlanceData, Trigger } from '../../lib/glance/data.ts';
import { hashOf } from '../../lib/glance/names.ts';
import { packPhrases } from '../../lib/glance/phrases.ts';

/** One entry of assets/triggers.json. */
export interface WrittenTrigger extends Trigger {
  readonly why: string;
}

export interface GlanceSources {
  readonly triggers: readonly WrittenTrigger[];
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
  const money = services.filter(({ custody }) => /^(?:self|custodial|both)$/.test(custody));
  return {
    triggers: triggers.map(({ why: _, ...trigger }) => trigger),
    phrases: packPhrases(conceptsOfPhrases(triggers, phrases)),
    money: packNames(money),
    names: packNames(services.filter((service) => !money.includes(service))),
    messages: messagesOf(surfaces),
  };
}

function conceptsOf(triggers: readonly Trigger[]): Concept[] {
  const members = triggers.flatMap(({ cue, near }) => [...cue, ...near.flatMap(({ any }) => any)]);
  return [...new Set(members)].filter((one): one is Concept => !one.startsWith('@')).sort();
}

/** Each phrase with all that it stands for. */
function conceptsOfPhrases(
  triggers: readonly Trigger[],
  files: readonly PhraseFile[],
): Map<string, Concept[]> {
  const cues = new Set(triggers.flatMap(({ cue }) => cue));
  const counted = new Set(triggers.flatMap(({ cue, least }) => (least === undefined ? [] : cue)));
  const all = new Map<string, Concept[]>();
  for (const concept of conceptsOf(triggers))
    for (const phrase of phrasesOf(concept, files, cues.has(concept), counted.has(concept)))
      all.set(phrase, [...(all.get(phrase) ?? []), concept]);
  return all;
}

/**
 * Without those that hold another one of the same kind, which is found wherever they are: except where different ones
 * are counted.
 * @param counted whether a trigger counts different phrases of the concept
 * @param exact whether words that only begin with a phrase are told apart from it: of what stands near a cue they are not, which takes fewer phrases
 */
function phrasesOf(
  concept: Concept,
  files: readonly PhraseFile[],
  exact: boolean,
  counted: boolean,
): readonly string[] {
  const written = files.flatMap((file) => file[concept] ?? []);
  if (written.length === 0) throw new Error(`no phrases for ${concept}`);
  const all = [...new Set(exact ? written : written.map((phrase) => `${phrase.replace(/\*$/, '')}*`))];
  return counted
    ? all
    : all.filter((phrase) => !all.some((other) => other !== phrase && covers(other, phrase)));
}

/** True if wherever `phrase` stands, `other` is found too, as a part of it with the same bounds. */
function covers(other: string, phrase: string): boolean {
  const open = other.endsWith('*');
  const part = open ? other.slice(0, -1) : other;
  const whole = phrase.replace(/\*$/, '');
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const end = at + part.length;
    const begins = at === 0 || !isWithinWord(whole, at);
    const ends = open || (end === whole.length ? !phrase.endsWith('*') : !isWithinWord(whole, end));
    if (begins && ends) return true;
  }
  return false;
}

function isWithinWord(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));
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
