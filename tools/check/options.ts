/** The command line of `check`. */
import { parseArgs } from 'node:util';
import type { Locale } from '../../lib/text.ts';

export interface Options {
  readonly addresses: readonly string[];
  readonly jsonl: boolean;
  /** Judge with the engines alone, without downloaded or bundled block lists. */
  readonly noLists: boolean;
  /** Adds the reasons in this language as sentences. */
  readonly explain: Locale | null;
}

export const usage = `Usage: npm run --silent check -- [--no-lists] [--explain ja|en] <address> ...
       npm run --silent check -- --jsonl [--no-lists] [--explain ja|en] < input > output`;

/** Reads the arguments; a string says what is wrong with them. */
export function parseOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        'no-lists': { type: 'boolean', default: false },
        explain: { type: 'string' },
      },
    });
    const { jsonl, explain = null } = values;
    if (explain !== null && explain !== 'ja' && explain !== 'en')
      return `--explain knows ja and en, not ${explain}`;
    if (jsonl === positionals.length > 0) return 'give either addresses or --jsonl';
    return { addresses: positionals, jsonl, noLists: values['no-lists'], explain };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
