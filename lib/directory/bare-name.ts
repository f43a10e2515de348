/** A query without the words for a desk: what is left is the name that somebody is looking for. */
import type { DeskWords } from './desk-words.ts';

/** What joins a name to the word behind it. */
const PARTICLES = /^[のはへにをでがと、。\s]+|[のはへにをでがと、。?？!！\s]+$/g;

/** The longest words go first: `カスタマーサポート` before `サポート`. */
export function prepareDeskWords({ en, ja }: DeskWords): (query: string) => string {
  const alone = new Set(en);
  const anywhere = [...ja].map(folded).sort((a, b) => b.length - a.length);
  return (query) => {
    const words = folded(query)
      .split(/\s+/)
      .filter((word) => !alone.has(word.replace(/[.,:;?!]+$/, '')));
    const rest = anywhere.reduce((left, word) => left.replaceAll(word, ' '), words.join(' '));
    return rest
      .split(/\s+/)
      .map((word) => word.replace(PARTICLES, ''))
      .join(' ')
      .trim();
  };
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
