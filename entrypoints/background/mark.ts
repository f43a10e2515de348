/** The mark by which the warning of one message is known again (lib/help/marks.ts). */
import { sha256 } from '../../lib/browser/digest.ts';
import { readSalt } from '../../lib/browser/mark-store.ts';
import type { Finding } from '../../lib/verdict.ts';

/**
 * The same words on the same site that are accused of the same. A message that leads elsewhere later, or of which more
 * is found, has another mark and is warned of anew.
 * @param print of the message's words (lib/facts/print.ts)
 */
export async function markOf(host: string, print: string, { evidence }: Finding): Promise<string> {
  const accused = evidence.map(({ id, family, snippet }) =>
    family === 'destination' ? `${id} ${snippet}` : id,
  );
  const parts = [await readSalt(), host, print, ...accused.sort()];
  return sha256(new TextEncoder().encode(parts.join('\n')));
}
