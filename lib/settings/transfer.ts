/** Settings as a file: to keep, and to take to another computer. */
import { defaults, readStored, type Settings } from '../settings.ts';
import type { Sentence } from '../text.ts';

/** Larger than any settings; a larger file is something else (characters). */
const LONGEST = 2_000_000;
/** So many places are named where something does not fit. */
const MOST_NAMED = 5;

/** The text of the file. */
export function exportText(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * Reads a file, of this version or an earlier one.
 * @returns the settings in it, or the sentence that says what is wrong with it (assets/locales/<lang>/options.json)
 */
export function importText(text: string): { readonly settings: Settings } | { readonly problem: Sentence } {
  const raw = text.length > LONGEST ? undefined : parsed(text);
  if (raw === undefined) return { problem: { key: 'import.no-json' } };
  if (versionOf(raw) === null) return { problem: { key: 'import.other' } };
  if (Number(versionOf(raw)) > defaults.version) return { problem: { key: 'import.newer' } };
  const read = readStored(raw);
  if (!('wrong' in read)) return { settings: read };
  const places = [...new Set(read.wrong.map(({ path }) => path || '–'))].slice(0, MOST_NAMED).join(', ');
  return { problem: { key: 'import.wrong', params: { places } } };
}

/** Undefined where it is no JSON, which has no such value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(raw: unknown): number | null {
  const version: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'version') : null;
  return typeof version === 'number' ? version : null;
}
