/**
 * `npm run check`: judges addresses, texts and pages with the extension's own engines and data.
 * The format is described in CONTRIBUTING.md under "Command line".
 */
import { buildEngines } from './engines.ts';
import { explainer } from './explain.ts';
import { type Input, parseLine } from './input.ts';
import { answerOf, partsOf } from './judge.ts';
import { eachLine } from './lines.ts';
import { parseOptions, usage } from './options.ts';

const options = parseOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n${usage}`);
  process.exit(2);
}

const engines = buildEngines({ locale: options.explain ?? 'en' });
const sentences = options.explain === null ? null : explainer(options.explain);
const answer = (input: Input): string => {
  const parts = partsOf(input, engines);
  const plain = answerOf(parts, engines.official);
  return JSON.stringify(sentences === null ? plain : { ...plain, sentences: sentences(parts) });
};

/** A line that is no valid input is answered and counted against the run, which goes on. */
function answerLine(line: string): string {
  const input = parseLine(line);
  if (!('error' in input)) return answer(input);
  process.exitCode = 1;
  return JSON.stringify(input);
}

if (options.jsonl) {
  await eachLine(process.stdin, process.stdout, answerLine);
} else {
  for (const url of options.addresses) console.log(answer({ form: 'address', url }));
}
