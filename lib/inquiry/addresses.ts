/** Addresses in plain text and in mail senders: what a browser or mail program would make a link. */
import { bareHostsIn, type HostKnowledge } from './bare-hosts.ts';

/** A written-out address ends at white space, quotes, brackets of any width, and Japanese punctuation. */
const WRITTEN = /https?:\/\/[^\s<>"'`()[\]{}「」『』（）【】、。，！？]+/gi;
/** Punctuation that closes the sentence rather than the address. */
const CLOSING = /[.,;:!?…*_~]+$/;

/** `https://coincheck-login.comで確認`: the sentence goes on right behind the host. */
const GLUED =
  /^(https?:\/\/[^/?#]*?\.[a-z]{2,}(?::\d+)?)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^.]*$/iu;

/** Addresses that are written out in a text, in order, each once. */
export function addressesIn(text: string): string[] {
  const found = text.match(WRITTEN) ?? [];
  return [...new Set(found.map((address) => address.replace(GLUED, '$1').replace(CLOSING, '')))];
}

export interface TextLink {
  /** As it was written. */
  readonly text: string;
  readonly href: string;
}

/** Written-out addresses and bare hosts in a text, each once: what a person can open who reads it. */
export function linksIn(text: string, knowledge: HostKnowledge): TextLink[] {
  const written = addressesIn(text).map((href) => ({ text: href, href }));
  const bare = bareHostsIn(text.replace(WRITTEN, ' '), knowledge).map((host) => {
    const plain = host.text.replace(CLOSING, '');
    return { text: plain, href: `https://${plain}` };
  });
  const same = new Set<string>();
  return [...written, ...bare].filter(({ href }) => {
    const spelt = URL.canParse(href) ? new URL(href).href : href;
    return !same.has(spelt) && same.add(spelt);
  });
}

/** Mail host of `Name <a@b>` or `a@b`; null for a display name or a handle. What stands in `<>` is the real address. */
export function mailHost(sender: string | null): string | null {
  if (sender === null) return null;
  const address = /<([^<>]*@[^<>]*)>\s*$/.exec(sender)?.[1] ?? sender;
  return /[^\s<>@]@([\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+)/u.exec(address)?.[1] ?? null;
}
