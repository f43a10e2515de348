/** What somebody pasted into "Is this real?". */
import { absolute } from './absolute.ts';
import { type Profile, profileAt } from './profiles.ts';
import { type StoreItem, storeItemAt } from './store-pages.ts';

export type Inquiry =
  | { readonly kind: 'empty' }
  /** `url` is what a browser would open. */
  | { readonly kind: 'address'; readonly text: string; readonly url: string }
  | { readonly kind: 'mail'; readonly text: string; readonly mail: string }
  | { readonly kind: 'phone'; readonly text: string }
  /** `profile` where it was the address of an account. */
  | { readonly kind: 'handle'; readonly text: string; readonly profile?: Profile }
  /** The page of a program in a store. */
  | { readonly kind: 'app'; readonly text: string; readonly item: StoreItem }
  | { readonly kind: 'message'; readonly text: string };

/** Longest text that is judged; a message is shorter, a book is not meant. */
export const LONGEST_INQUIRY = 20_000;

/** Figures with what people write between them. The shortest numbers have three figures: 110, 188. */
const PHONE = /^(?:(?:tel|phone|電話|電話番号)\s*[:：]?\s*)?[+#]?\(?\d[\d\s()\-./‐‑–—―−ー]*$/i;
/** Not the number of a version, nor a year in brackets. */
const NO_PHONE = /^\d{1,3}(?:\.\d{1,3}){2,3}$|^\(\d+\)$/;
const MAIL = /^(?:mailto:)?(?:[^<>\n]*<)?([^\s<>@:]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+)>?$/iu;
/** `@name`, `r/name` as Reddit writes it, and `name#1234` as Discord does. */
const HANDLE = /^(?:(?:@|[ru]\/)[\p{L}\p{N}_.-]{2,}|[\p{L}\p{N}_.]{2,32}#\d{4})$/iu;
/** A scheme, or four numbers, or a host with a dot and an ending of letters, and no white space. */
const ADDRESS =
  /^(?:https?:\/\/\S+|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:[/?#]\S*)?|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.[\p{L}][\p{L}\p{N}-]+(?::\d+)?(?:[/?#]\S*)?)$/iu;

/** Tells an address, a mail address, a number or a handle from a message. */
export function classify(pasted: string): Inquiry {
  const text = armed(pasted.trim()).slice(0, LONGEST_INQUIRY);
  if (text === '') return { kind: 'empty' };
  const plain = bare(text.normalize('NFKC'));
  const mail = MAIL.exec(plain)?.[1];
  if (mail !== undefined) return { kind: 'mail', text, mail: mail.toLowerCase() };
  if (isPhone(plain)) return { kind: 'phone', text };
  if (HANDLE.test(plain)) return { kind: 'handle', text: plain };
  if (ADDRESS.test(plain)) return ofAddress(text, absolute(plain));
  return { kind: 'message', text };
}

/** Without the punctuation of the sentence that it was copied from: `metamask.io。`, `「metamask.io」`. */
function bare(text: string): string {
  return text
    .replace(/[.,:;、。!?]+$/, '')
    .replace(/^[「『【"'<]+([^\s「」『』【】"'<>]+)[」』】"'>]+$/, '$1')
    .replace(/[.,:;、。!?]+$/, '');
}

function isPhone(text: string): boolean {
  const count = figures(text);
  return PHONE.test(text) && !NO_PHONE.test(text) && count >= 3 && count <= 17;
}

function ofAddress(text: string, url: string): Inquiry {
  const profile = profileAt(url);
  if (profile !== null) return { kind: 'handle', text, profile };
  const item = storeItemAt(url);
  return item === null ? { kind: 'address', text, url } : { kind: 'app', text, item };
}

/** Reports write addresses so that nobody opens them by mistake: `hxxps://example[.]com`. */
function armed(text: string): string {
  return text
    .replace(/\bhxxp(s?):\/\//gi, 'http$1://')
    .replace(/\[(\.|dot)\]/gi, '.')
    .replace(/\[(@|at)\]/gi, '@');
}

function figures(text: string): number {
  return text.replace(/\D/g, '').length;
}
