/**
 * Labels in letters of other scripts that read as Latin ones (UTS #39, mixed-script and whole-script confusables),
 * whatever name they imitate: an unknown one is no less a disguise. Doubtful at most, for nobody is named.
 */
import type { Disguised, DisguiseEvidence } from '../verdict.ts';
import type { Address } from './normalise.ts';
import { isOrdinary, type Ordinary } from './ordinary.ts';
import { decodeHost } from './punycode.ts';
import { areWrittenTogether, isAtHome, type Script, scriptOf } from './scripts.ts';
import { type ReadingTable, readAsAscii } from './skeleton.ts';
import { isRestrictedSuffix } from './spared-suffixes.ts';

/** What the rules ask of the index. */
export interface DisguiseTables {
  /** Every letter that somebody may take for an ASCII one. */
  readonly readings: ReadingTable;
  /** Only those that Unicode calls confusable. */
  readonly confusable: ReadingTable;
  readonly ordinary: Ordinary;
}

/** The verdict on a disguised label, the owner's before those left of it; undefined for an honest address. */
export function disguiseIn(address: Address, tables: DisguiseTables): Disguised | undefined {
  if (!address.host.includes('xn--') || isRestrictedSuffix(address.host)) return undefined;
  const ascii = address.host.split('.');
  const labels = address.stem.split('.').map((label, i) => ({ label, ascii: ascii[i] ?? '' }));
  const ending = decodeHost(address.suffix.slice(address.suffix.lastIndexOf('.') + 1));
  for (const { label, ascii: written } of labels.reverse()) {
    const found = mixed(label, tables) ?? whole(label, ending, tables);
    if (found === undefined) continue;
    const evidence = { host: address.unicodeHost, label, ascii: written, ...found.seen };
    return { kind: 'disguised', technique: found.technique, certainty: 'possible', evidence };
  }
  return undefined;
}

interface Found {
  readonly technique: Disguised['technique'];
  readonly seen: Pick<DisguiseEvidence, 'reading' | 'letters'>;
}

/** Words of one label: scripts may differ from word to word (`iphone-чехлы`), not within one. */
function wordsOf(label: string): string[] {
  return label.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** One word of letters that nobody writes together, and that reads as Latin from end to end. */
function mixed(label: string, { readings, confusable, ordinary }: DisguiseTables): Found | undefined {
  const suspect = wordsOf(label).find((word) => {
    if (areWrittenTogether(scriptsIn(word))) return false;
    if (isLatin(readAsAscii(word, confusable).text)) return true;
    const reading = readAsAscii(word, readings).text;
    return isLatin(reading) && isOrdinary(reading, '', ordinary);
  });
  if (suspect === undefined) return undefined;
  return { technique: 'mixed-scripts', seen: seenIn(label, readings) };
}

/** Shorter words of one script read as a Latin one by chance. */
const SHORTEST_WORD = 4;

/**
 * A whole label in one other script whose every letter has a Latin twin, so that ordinary Latin words can be read in
 * it. Where the script is at home it is what it seems; сахар (sugar) reads as no word and is left alone everywhere.
 */
function whole(label: string, ending: string, tables: DisguiseTables): Found | undefined {
  const [script, ...others] = scriptsIn(label);
  if (script === undefined || script === 'latin' || others.length > 0 || isAtHome(script, ending))
    return undefined;
  const words = wordsOf(label).map((word) => readAsAscii(word, tables.confusable).text);
  const isRead = words.every((word) => isLatin(word) && isOrdinary(word, '', tables.ordinary, 2));
  if (!isRead || !words.some((word) => word.length >= SHORTEST_WORD)) return undefined;
  return { technique: 'whole-script', seen: seenIn(label, tables.confusable) };
}

function scriptsIn(text: string): Script[] {
  return [...new Set([...text].map(scriptOf))].filter((script) => script !== '');
}

function isLatin(text: string): boolean {
  return /^[a-z]+$/.test(text);
}

function seenIn(label: string, table: ReadingTable): Found['seen'] {
  const letters = new Map<Script, Set<string>>();
  for (const character of label) {
    const script = scriptOf(character);
    if (script === '' || script === 'latin') continue;
    letters.set(script, (letters.get(script) ?? new Set()).add(character));
  }
  return {
    reading: readAsAscii(label, table).text,
    letters: [...letters].map(([script, found]) => ({ script, letters: [...found].join('') })),
  };
}
