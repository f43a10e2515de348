/** assets/compiled/guard.json: what the guard knows (lib/guard). Only as much as every page can carry. */
import confusables from '../../assets/confusables.json' with { type: 'json' };
import confusablesExtra from '../../assets/confusables-extra.json' with { type: 'json' };
import risk from '../../assets/risk-words.json' with { type: 'json' };
import type { DomainData } from '../../lib/domain/data.ts';
import { type Confusables, readingTable } from '../../lib/domain/skeleton.ts';
import type { RiskWords } from '../../lib/domain/words.ts';
import { STEM } from '../../lib/guard/numbers.ts';
import { shorten } from '../../lib/guard/shorten.ts';
import { type Entry, OWN, type PackedTable, pack, SHORT, WIDE, WORD } from '../../lib/guard/table.ts';

/** Endings that people expect after any name: lib/domain/ending.ts. */
const COMMON = ['com', 'net', 'org', 'io', 'fi', 'me', 'co', 'jp', 'cojp'];
const OWN_LENGTH = 6;
const LONG = 8;

export function compileGuard(data: DomainData): PackedTable {
  const { text, texts } = shorten(
    [pack(namesOf(data)), pack(stemsOf(risk)), endingsOf(data).join(' ')].join('\n'),
  );
  return {
    packed: text,
    texts,
    loose: risk.suffixes.loose.filter((suffix) => suffix.length === 2).join('|'),
    cyrillic: readingsOf(0x430, 0x45f),
  };
}

function namesOf(data: DomainData): Entry[] {
  const kinds = new Map<string, number>();
  for (const { protect, wide, rare } of data.services) {
    // The guard has no room for all: these are left to the engine.
    if (rare === true) continue;
    for (const { name, distinctive } of protect) {
      const text = name.replaceAll('-', '');
      const kind = !distinctive ? WORD : wide === true ? WIDE : text.length < OWN_LENGTH ? SHORT : OWN;
      kinds.set(text, Math.min(kind, kinds.get(text) ?? kind));
    }
  }
  const entries = [...kinds].map(([text, kind]) => ({ text, kind }));
  return entries.filter(({ text }) => !entries.some((other) => other.text !== text && isEnough(other, text)));
}

/** A long name that a longer one begins with is danger wherever the longer one is. */
const isEnough = ({ kind, text }: Entry, longer: string): boolean =>
  kind === OWN && text.length >= LONG && longer.startsWith(text);

/** Words of other scripts are left out: the guard reads letters of theirs as nothing in particular. */
function stemsOf({ groups }: RiskWords): Entry[] {
  const calls = groups.filter(({ id }) => id === 'action' || id === 'lure');
  const words = calls.flatMap((group) => Object.values(group.words).flat());
  const stems = words
    .filter((word) => /^[a-z-]+$/.test(word))
    .map((word) => word.replaceAll('-', '').slice(0, STEM));
  return [...new Set(stems)].map((text) => ({ text, kind: 0 }));
}

/** Of the names that are danger only in company; the others need no ending. */
function endingsOf({ services, unsettled }: DomainData): string[] {
  const own = services.flatMap(({ protect, domains, wide, rare }) => {
    if (rare === true) return [];
    const doubtful = protect.filter(
      ({ name, distinctive }) => !distinctive || wide === true || name.length < OWN_LENGTH,
    );
    const names = new Set(doubtful.map(({ name }) => name.replaceAll('-', '')));
    const registrable = domains.filter(({ scope }) => scope === 'registrable').map(({ domain }) => domain);
    return [...registrable, ...unsettled].filter((domain) => names.has(labelOf(domain))).map(endingOf);
  });
  return [...new Set([...COMMON, ...own.filter((ending) => ending.length > 2)])]
    .filter((ending) => !/^com.|^co..$/.test(ending) || ending === 'cojp')
    .sort();
}

const labelOf = (domain: string): string => domain.slice(0, domain.indexOf('.')).replaceAll('-', '');
const endingOf = (domain: string): string => domain.slice(domain.indexOf('.') + 1).replaceAll('.', '');

function readingsOf(from: number, to: number): string {
  const readings = readingTable(confusables, ...(confusablesExtra.groups as readonly Confusables[]));
  const codes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return codes.map((code) => oneLetter(readings.get(String.fromCharCode(code)))).join('');
}

function oneLetter(reading: string | undefined): string {
  return reading?.length === 1 ? reading : '?';
}
