/** Hosts that stand in a text without `https://`: what a chat program would make a link, and people type into a browser. */
import { parse } from 'tldts';

/** What has to be known to tell a host from the end of a sentence. */
export interface HostKnowledge {
  /** An English word, in lower case. */
  readonly isWord: (text: string) => boolean;
  /** The engine or the directory has something to say of this address. */
  readonly isKnown: (href: string) => boolean;
}

/** Letters of scripts that put white space between words: between kana and kanji no host can be told from the sentence. */
const LETTER = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{M}\p{Nd}_`;
const LABEL = `[${LETTER}](?:[${LETTER}-]{0,61}[${LETTER}])?`;
/** No part of a mail address, of a path or of a longer name. */
const BEFORE = String.raw`(?<![${LETTER}@/\\-]|(?<!\.)\.)`;
const AFTER = String.raw`(?!\.?-*[${LETTER}@])`;
const REST = String.raw`(?::\d{1,5})?(?:[/?#][^\s<>"'\x60()[\]{}「」『』【】、。,!\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*)?`;
const BARE = new RegExp(`${BEFORE}((?:${LABEL}\\.)+${LABEL})${AFTER}(${REST})`, 'gu');

/** Endings of file names that are endings of hosts too. */
const FILE = new Set(['md', 'sh', 'py', 'rs', 'pl', 'ps', 'mm', 'zip', 'mov', 'cab', 'pub', 'properties']);
/** Words with which a sentence begins, and what stands behind a firm's name. */
const SHORT_WORDS = new Set(
  'ac am as at be by do go id in is it la me my no pm so to us inc ltd llc srl gmbh'.split(' '),
);
/** Endings with which no sentence begins, however they are written. */
const NO_WORD = new Set(['com', 'org', 'biz', 'xyz']);

/** `126.88.xxx.xxx`: an address of a computer of which a notice shows the beginning. There are hosts in `xxx` too. */
const MASKED = /^\d{1,3}(?:\.(?:\d{1,3}|x{1,3})){3}$/i;

export interface BareHost {
  /** As it was written, in one width. */
  readonly text: string;
  readonly host: string;
  /** Port, path and query. */
  readonly rest: string;
}

/** Hosts in a text, in order. */
export function bareHostsIn(text: string, knowledge: HostKnowledge): BareHost[] {
  return [...text.normalize('NFKC').matchAll(BARE)].flatMap(([, written = '', rest = '']) => {
    const whole = { host: written, rest };
    const cut = sentenceEnd(written);
    const host = cut === null ? whole : { host: cut, rest: '' };
    return isHost(host, knowledge) ? [{ text: host.host + host.rest, ...host }] : [];
  });
}

/** `metamask.io.Then open it`: the host before the next sentence; null where none begins. */
function sentenceEnd(written: string): string | null {
  return /^([^\p{Lu}]+\.[^\p{Lu}.]+)\.\p{Lu}[\p{Ll}]*$/u.exec(written)?.[1] ?? null;
}

function isHost(
  { host, rest }: Pick<BareHost, 'host' | 'rest'>,
  { isWord, isKnown }: HostKnowledge,
): boolean {
  if (MASKED.test(host)) return false;
  const { domain, isIcann } = parse(host);
  // Nobody can register a name with an underscore.
  if (domain === null || domain.includes('_') || isIcann !== true) return false;
  if (rest.startsWith('/')) return true;
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  const plain = ending.toLowerCase();
  if (FILE.has(plain)) return false;
  const word = SHORT_WORDS.has(plain) || (plain.length > 2 && isWord(plain));
  // "It is locked.Click here": a capital behind a dot begins a sentence.
  const begins = ending !== plain && host !== host.toUpperCase();
  if (begins && !NO_WORD.has(plain)) return false;
  if (!word || labels.length > 2 || host.includes('-')) return true;
  const before = (labels[0] ?? '').toLowerCase();
  const ends = before.length < 3 || /^\p{Nd}+$/u.test(before) || isWord(before);
  return !ends || isKnown(`https://${host}${rest}`);
}
