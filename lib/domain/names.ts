/** The protected names, prepared so that one pass over a host finds each of them, also misspelt. */
import type { ServiceId } from '../verdict.ts';
import type { DomainData, ProtectedService } from './data.ts';
import { swapAt } from './distance.ts';
import { buildGrams, type Grams, keyOf } from './grams.ts';
import type { Ordinary } from './ordinary.ts';
import { buildOutlines, type Outlines, type Pattern } from './pieces.ts';
import { foldPairs, foldShapes, shapesOf } from './skeleton.ts';

/**
 * How much a name says by itself. `long` and `strong`: nobody else is called so; `short`: the same, but few letters,
 * so that it turns up by chance; `wide`: the firm has countless domains itself; `word`: an ordinary word that innocent
 * people use.
 */
export type NameClass = 'long' | 'strong' | 'short' | 'wide' | 'word';

export interface ProtectedName {
  readonly service: ServiceId;
  /** As the directory has it; may hold hyphens. */
  readonly name: string;
  /** Without hyphens. */
  readonly letters: string;
  /** Letters and digits of like shape made one. */
  readonly shape: string;
  readonly class: NameClass;
  /** Letters before an ordinary word that ends the name (2 in `kucoin`); 0 where there is none. */
  readonly head: number;
  /** What people are told is imitated: the operator's proven domain, otherwise the name. */
  readonly counterpart: string;
  /** Public suffixes of the official domains whose own label is this name, with dots removed (`io`, `cojp`). */
  readonly endings: ReadonlySet<string>;
  /** Others name their own places after it (data.ts). */
  readonly network: boolean;
  readonly deskless: boolean;
}

export interface NameIndex {
  /** Where patterns stand in a text; its numbers are those of `patterns`. */
  readonly grams: Grams;
  readonly outlines: Outlines;
  readonly patterns: readonly Pattern[];
}

/** Below this a name counts as short: it has to stand as a word of its own. */
const STRONG_LENGTH = 6;
const LONG_LENGTH = 8;
/** From here on a name is long enough for two slips of the finger. */
export const LONG_NAME = 10;
/** Shorter names have too many innocent neighbours to look for misspellings. */
const SHORTEST_MISSPELT = 6;

export function buildNames(data: DomainData, ordinary: Ordinary): NameIndex {
  const names = data.services.flatMap((service) => namesOf(service, data.unsettled, ordinary));
  // Numbered by what they are filed under, so that what is looked at together lies together.
  const patterns = names
    .flatMap(patternsOf)
    .map((pattern) => ({ pattern, key: keyOf(pattern.text) }))
    .sort((a, b) => a.key - b.key)
    .map(({ pattern }) => pattern);
  return {
    grams: buildGrams(patterns.map(({ text }) => text)),
    outlines: buildOutlines(patterns),
    patterns,
  };
}

function namesOf(
  service: ProtectedService,
  unsettled: readonly string[],
  ordinary: Ordinary,
): ProtectedName[] {
  return service.protect.map(({ name, distinctive, network }) => {
    const letters = name.replaceAll('-', '');
    return {
      service: service.id as ServiceId,
      name,
      letters,
      shape: foldShapes(letters),
      class: classOf(letters, distinctive, service.wide === true),
      head: headOf(letters, ordinary),
      counterpart: counterpartOf(service, letters),
      endings: endingsOf(service, unsettled, letters),
      network: network === true,
      deskless: service.deskless === true,
    };
  });
}

function classOf(letters: string, distinctive: boolean, wide: boolean): NameClass {
  if (!distinctive) return 'word';
  if (wide) return 'wide';
  if (letters.length < STRONG_LENGTH) return 'short';
  return letters.length < LONG_LENGTH ? 'strong' : 'long';
}

/** A head of more than three letters makes a name by itself. */
function headOf(letters: string, { isWord }: Ordinary): number {
  const heads = [1, 2, 3].filter((head) => letters.length - head >= 4);
  return heads.find((head) => isWord(letters.slice(head))) ?? 0;
}

/** Only a domain that the operator itself proves may be named to people as the real one. */
function counterpartOf(service: ProtectedService, letters: string): string {
  const proven = service.domains.filter((d) => d.proof === 'operator' && d.scope === 'registrable' && !d.use);
  const own = proven.find((d) => ownLabel(d.domain) === letters) ?? proven[0];
  return own?.domain ?? letters;
}

/** Also the endings of domains that are not settled: people know the name under them. */
function endingsOf(service: ProtectedService, unsettled: readonly string[], letters: string): Set<string> {
  const registrable = service.domains.filter((d) => d.scope === 'registrable').map((d) => d.domain);
  const own = [...registrable, ...unsettled].filter((domain) => ownLabel(domain) === letters);
  return new Set(own.map((domain) => domain.slice(domain.indexOf('.') + 1).replaceAll('.', '')));
}

/** First label without hyphens: `trust-wallet.example` -> `trustwallet`. */
function ownLabel(domain: string): string {
  return domain.slice(0, domain.indexOf('.')).replaceAll('-', '');
}

/**
 * The whole name in both skeletons, and its pieces. One slip of the finger leaves one of two pieces whole, two slips
 * leave one of three (pigeonhole); only a swap across the seam of two pieces hits both, so that is a pattern too.
 */
function patternsOf(name: ProtectedName): Pattern[] {
  const { shape } = name;
  const real = shapesOf(shape);
  const entire = { name, real, offset: 0 };
  const found: Pattern[] = [{ ...entire, text: real, kind: 'whole' }];
  const paired = foldPairs(name.letters);
  if (paired !== name.letters) found.push({ ...entire, text: shapesOf(paired), kind: 'whole' });
  if (shape.length < SHORTEST_MISSPELT) return found;
  const seams = seamsOf(shape.length);
  seams.slice(1).forEach((to, i) => {
    const offset = seams[i] ?? 0;
    found.push({ name, real, offset, text: real.subarray(offset, to), kind: 'piece' });
  });
  const [, middle = 0, last] = seams;
  if (last === shape.length)
    found.push({ ...entire, text: shapesOf(swapAt(shape, middle - 1)), kind: 'swapped' });
  return found;
}

/** Offsets that cut a name into two pieces, or three where two slips are looked for. */
function seamsOf(length: number): number[] {
  const pieces = length >= LONG_NAME ? 3 : 2;
  return Array.from({ length: pieces + 1 }, (_, i) => Math.floor((i * length) / pieces));
}
