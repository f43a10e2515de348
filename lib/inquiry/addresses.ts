/** Addresses in plain text and in mail senders: what a browser or mail program would make a link. */

/** A written-out address ends at white space, quotes, brackets of any width, and Japanese punctuation. */
const WRITTEN = /https?:\/\/[^\s<>"'`()[\]{}「」『』（）【】、。，！？]+/gi;
/** Punctuation that closes the sentence rather than the address. */
const CLOSING = /[.,;:!?…*_~]+$/;

/** Addresses that stand in a text, in order, each once. */
export function addressesIn(text: string): string[] {
  const found = text.match(WRITTEN) ?? [];
  return [...new Set(found.map((address) => address.replace(CLOSING, '')))];
}

/** Mail host of `Name <a@b>` or `a@b`; null for a display name or a handle. What stands in `<>` is the real address. */
export function mailHost(sender: string | null): string | null {
  if (sender === null) return null;
  const address = /<([^<>]*@[^<>]*)>\s*$/.exec(sender)?.[1] ?? sender;
  return /[^\s<>@]@([\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+)/u.exec(address)?.[1] ?? null;
}

/** The address of a link as a browser would open it: a bare host is https, anything unreadable stays as it is. */
export function absolute(href: string): string {
  if (URL.canParse(href)) return href;
  return URL.canParse(`https://${href}`) ? `https://${href}` : href;
}
