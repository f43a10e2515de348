/**
 * `npm run check`: judges addresses, texts and pages with the extension's own engines and data.
 *
 * options.ts says how it is asked and what it answers.
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
if (options.help) {
  console.log(usage);
  process.exit();
}

// Whoever reads the answers has seen enough (`check … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const engines = buildEngines({ locale: options.explain ?? 'en', lists: !options.noLists });
const sentences = options.explain === null ? null : explainer(options.explain);
const answer = (input: Input): string => {
  const parts = partsOf(input, engines);
  const plain = answerOf(parts, engines.official);
  return JSON.stringify(sentences === null ? plain : { ...plain, sentences: sentences(parts) });
};

/** A line that cannot be judged is answered and counted against the run, which goes on. */
function answerLine(line: string): string {
  const input = parseLine(line);
  if ('error' in input) return failed(input.error);
  try {
    return answer(input);
  } catch (error) {
    // Whatever a hostile page does to the parser must not take the rest of the batch with it.
    return failed(`cannot be judged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function failed(error: string): string {
  process.exitCode = 1;
  return JSON.stringify({ error });
}

if (options.jsonl) {
  await eachLine(process.stdin, process.stdout, answerLine);
} else {
  for (const url of options.addresses) console.log(answer({ form: 'address', url }));
}
