/** One message in the words in which it is kept. */
import type { MessageFacts } from '../facts/types.ts';

/** Sender, subject, text, and where its links lead: each address once, as what a link says is not where it goes. */
export function messageText({ sender, subject, text, links }: MessageFacts): string {
  const addresses = [...new Set(links.map(({ href }) => href))].join('\n');
  const head = [sender, subject].filter((line) => line !== null).join('\n');
  return [head, text, addresses].filter((part) => part !== '').join('\n\n');
}
