/** What of a text may be shown and kept: short, with anything that could be a secret masked. */

const LONGEST = 120;
const MASK = '•••';
/** A run of this many plain short words can be a recovery phrase. */
const PHRASE_WORDS = 12;
const HEX_KEY = /(?:0x)?[0-9a-f]{64}/gi;

/** At most 120 characters of `text` around `at`, secrets masked. */
export function snippet(text: string, at = 0): string {
  const masked = maskSecrets(text);
  if (masked.length <= LONGEST) return masked;
  const start = Math.min(Math.max(0, at - 30), masked.length - LONGEST + 2);
  const cut = masked.slice(start, start + LONGEST - 2).trim();
  return `${start > 0 ? '…' : ''}${cut}${start + LONGEST - 2 < masked.length ? '…' : ''}`;
}

/** Masks 64-digit hexadecimal keys and runs of twelve or more lower-case words of three to eight letters. */
export function maskSecrets(text: string): string {
  const noKeys = text.replace(HEX_KEY, MASK);
  const words = noKeys.split(' ');
  if (words.length < PHRASE_WORDS) return noKeys;
  const out: string[] = [];
  let run: string[] = [];
  const flush = () => {
    const lettered = run.filter((word) => !isNumbering(word));
    out.push(...(lettered.length >= PHRASE_WORDS ? [MASK] : run));
    run = [];
  };
  for (const word of words) {
    if (isPhraseWord(word) || isNumbering(word)) run.push(word);
    else {
      flush();
      out.push(word);
    }
  }
  flush();
  return out.join(' ');
}

/** All words of the standard lists have three to eight letters; Japanese ones are hiragana. */
function isPhraseWord(word: string): boolean {
  return /^(?:\d{1,2}[.):]?)?[a-z]{3,8},?$/.test(word) || /^[ぁ-ん]{2,8}$/.test(word);
}

function isNumbering(word: string): boolean {
  return /^\d{1,2}[.):]?$/.test(word);
}
