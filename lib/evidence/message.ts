/** From the facts of a message to what is kept of it. In the page's script: no parsers here. */
import type { MessageFacts } from '../facts/types.ts';
import { MAX_KEPT_LINE, MAX_KEPT_LINKS, MAX_KEPT_TEXT, MAX_LINK } from '../limits.ts';
import type { KeptMessage } from './kept-message.ts';

/** What a report on a message names, cut to what may be kept. */
export function keptOf({ sender, subject, replyTo, text, links }: MessageFacts): KeptMessage {
  const short = (line: string | null) => line?.slice(0, MAX_KEPT_LINE) ?? null;
  const addresses = [...new Set(links.map(({ href }) => href.slice(0, MAX_LINK)))];
  return {
    sender: short(sender),
    subject: short(subject),
    replyTo: short(replyTo),
    text: text.slice(0, MAX_KEPT_TEXT),
    links: addresses.slice(0, MAX_KEPT_LINKS),
  };
}
