/** Why an address is doubted, in sentences for people. Pure: what is said depends on the verdict alone. */
import type { Sentence } from '../text.ts';
import type { AlignedLetter, Disguised, DomainVerdict, LookalikeEvidence } from '../verdict.ts';

type Lookalike = Extract<DomainVerdict, { kind: 'lookalike' }>;

/**
 * At most three sentences, the most important first: what the address does, which letters differ, what the real
 * address is. Empty for verdicts that need no reason.
 * @param names display name of a service by its id
 */
export function explainAddress(verdict: DomainVerdict, names: (id: string) => string): Sentence[] {
  if (verdict.kind === 'listed') return [{ key: 'address.listed', params: { entry: verdict.entry } }];
  if (verdict.kind === 'disguised') return disguiseSentences(verdict);
  if (verdict.kind !== 'lookalike') return [];
  const { evidence } = verdict;
  const service = names(verdict.service);
  const letters = lettersSentence(verdict);
  return [
    techniqueSentence(verdict, service),
    ...(letters ? [letters] : []),
    realSentence(evidence, service),
  ];
}

/** What it reads as, and the letters that are not what they seem, the scripts that people know by name first. */
function disguiseSentences({ technique, evidence }: Disguised): Sentence[] {
  const { label, reading, letters } = evidence;
  const named = (script: string) => (script === 'cyrillic' || script === 'greek' ? script : 'foreign');
  return [
    { key: `address.${technique}`, params: { label, reading } },
    ...letters
      .slice(0, 2)
      .map((group) => ({ key: `letters.all-${named(group.script)}`, params: { letters: group.letters } })),
  ];
}

function techniqueSentence({ technique, evidence }: Lookalike, service: string): Sentence {
  const { host, span, word, alignment } = evidence;
  const name = alignment.map(({ real }) => real).join('');
  const params = { host, seen: span.text, name, service, ...(word === undefined ? {} : { word }) };
  const variant = word !== undefined && WITH_WORD.has(technique) ? '.word' : '';
  return { key: `address.${technique}${variant}`, params };
}

/** Techniques whose sentence changes when a telling word stands beside the name. */
const WITH_WORD: ReadonlySet<string> = new Set(['name-and-word', 'shared-hosting', 'subdomain', 'misspelt']);

/** Techniques where the letters are the point; elsewhere the name is written as it should be. */
const ABOUT_LETTERS: ReadonlySet<string> = new Set([
  'misspelt',
  'foreign-letters',
  'like-shapes',
  'path',
  'subdomain',
]);

function realSentence({ counterpart, deskless }: LookalikeEvidence, service: string): Sentence {
  if (deskless) return { key: 'address.no-desk', params: { service } };
  if (!counterpart.includes('.')) return { key: 'address.not-known', params: { service } };
  return { key: 'address.real', params: { service, counterpart } };
}

/** A run of neighbouring columns that differ. */
interface Difference {
  readonly seen: string;
  readonly real: string;
}

function lettersSentence({ technique, evidence }: Lookalike): Sentence | undefined {
  if (!ABOUT_LETTERS.has(technique)) return undefined;
  const differences = differencesIn(evidence.alignment);
  const [first] = differences;
  if (first === undefined) return undefined;
  const isPlain = !FOREIGN.has(kindOf(first)) || [...first.seen].length === 1;
  if (differences.length === 1 && isPlain) return { key: `letters.${kindOf(first)}`, params: { ...first } };
  const foreign = differences.map(kindOf).find((kind) => FOREIGN.has(kind));
  const pairs = differences.map(({ seen, real }) => `${real || '–'} → ${seen || '–'}`).join(', ');
  return { key: foreign === undefined ? 'letters.several' : `letters.several-${foreign}`, params: { pairs } };
}

function differencesIn(alignment: readonly AlignedLetter[]): Difference[] {
  const runs: { seen: string; real: string }[] = [];
  let open = false;
  for (const { seen, real, same } of alignment) {
    const last = runs[runs.length - 1];
    if (!same && open && last !== undefined) {
      last.seen += seen;
      last.real += real;
    } else if (!same) runs.push({ seen, real });
    open = !same;
  }
  return runs;
}

const FOREIGN: ReadonlySet<string> = new Set(['cyrillic', 'greek', 'marked', 'foreign']);

function kindOf({ seen, real }: Difference): string {
  if (seen === '') return 'missing';
  if (/\p{Script=Cyrillic}/u.test(seen)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(seen)) return 'greek';
  if (/[^\p{ASCII}]/u.test(seen)) return /^[\p{Script=Latin}\p{M}]+$/u.test(seen) ? 'marked' : 'foreign';
  if (real === '') return 'added';
  if (seen.length === 2 && seen === [...real].reverse().join('')) return 'swapped';
  return /^[il1]$/.test(seen) && /^[il1]$/.test(real) ? 'upright' : 'replaced';
}
