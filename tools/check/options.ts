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
  /** Nothing is judged: the person wants to know how to ask. */
  readonly help: boolean;
}

export const usage = `Usage: npm run --silent check -- [--no-lists] [--explain ja|en] <address> ...
       npm run --silent check -- --jsonl [--no-lists] [--explain ja|en] < input > output

Each address, or each line of the input, is answered with one line of JSON:
  {"level", "kind", "service", "techniques", "evidence": [{"id", "snippet"}], "official": [{"label", "url"}]}
A line of the input is one of
  {"url"}                         an address
  {"text", "links", "sender", "surface", "url", "subject", "reply_to"}
                                  a text or message; all but the text may be left out;
                                  "surface" is mail, chat, comment or page
  {"html", "url"}                 a whole page

  --jsonl          reads lines of JSON
  --explain ja|en  adds "sentences": what a person would read
  --no-lists       leaves lists of reported hosts out
  --help           says this

Exit code: 0; 1 if a line could not be judged, which is answered with {"error"}; 2 for a wrong command.`;

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
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { jsonl, help, explain = null } = values;
    if (explain !== null && explain !== 'ja' && explain !== 'en')
      return `--explain knows ja and en, not ${explain}`;
    if (!help && jsonl === positionals.length > 0) return 'give either addresses or --jsonl';
    return { addresses: positionals, jsonl, noLists: values['no-lists'], explain, help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
