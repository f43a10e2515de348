/** One line in, one line out, in order, without keeping any of them. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/**
 * Answers every line of `input` with one line of `output`.
 * @param answer gives the line to write, without its line end
 */
export async function eachLine(
  input: Readable,
  output: Writable,
  answer: (line: string) => string,
): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    // A full buffer is waited for, so that memory stays flat however long the input is.
    if (!output.write(`${answer(line)}\n`)) await once(output, 'drain');
  }
}
