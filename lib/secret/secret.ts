/**
 * What must never leave a person's hands, and what should leave them only on purpose. Pure; keeps nothing of what it
 * reads. Loaded only where somebody writes: the word lists alone are larger than everything that runs in a page.
 */
import { findFramed } from './framed.ts';
import { halfWidth } from './half-width.ts';
import { keyRecognisers } from './keys/index.ts';
import { personalRecognisers } from './personal/index.ts';
import { findPhrases } from './phrase.ts';
import { overlaps, type Span } from './span.ts';
import { findUnspaced } from './unspaced.ts';

/** Whoever has one of these has the wallet. */
export type SecretKind = 'phrase' | 'private-key' | 'key-file';
/** Private, or good for a log-in, but not the wallet itself. */
export type PersonalKind = (typeof personalRecognisers)[number]['kind'];

export interface Found<Kind> extends Span {
  readonly kind: Kind;
}

/** Phrases and keys in a text, in the order in which they stand; what overlaps is told once, by the first kind. */
export function findSecrets(text: string): readonly Found<SecretKind>[] {
  const phrases = [findPhrases, findFramed, findUnspaced].flatMap((find) =>
    find(text).map((span) => ({ ...span, kind: 'phrase' as const })),
  );
  const narrow = halfWidth(text);
  const keys = keyRecognisers.flatMap(({ kind, find }) => find(narrow).map((span) => ({ ...span, kind })));
  return apart([...phrases, ...keys]);
}

/** Passwords, codes, card numbers, personal numbers and wallet addresses, in the order in which they stand. */
export function findPersonal(text: string, kinds: ReadonlySet<PersonalKind>): readonly Found<PersonalKind>[] {
  const narrow = halfWidth(text);
  return apart(
    personalRecognisers
      .filter(({ kind }) => kinds.has(kind))
      .flatMap(({ kind, find }) => find(narrow).map((span) => ({ ...span, kind }))),
  );
}

function apart<Kind>(found: readonly Found<Kind>[]): Found<Kind>[] {
  const alone: Found<Kind>[] = [];
  for (const one of found) if (!alone.some((other) => overlaps(one, other))) alone.push(one);
  return alone.sort((a, b) => a.start - b.start);
}
