/** Hides what was found in a text. */
import type { Found, PersonalKind } from './secret.ts';

const MASK = '•••';
/** How much of a wallet address stays, in front and at the end: enough for the desk to find it in a list. */
const FRONT = 6;
const END = 4;

/** The text with everything that was found replaced; a wallet address and a card number stay recognisable. */
export function mask(text: string, found: readonly Found<PersonalKind>[]): string {
  let at = 0;
  let masked = '';
  for (const { kind, start, end } of found) {
    masked += text.slice(at, start) + hidden(kind, text.slice(start, end));
    at = end;
  }
  return masked + text.slice(at);
}

function hidden(kind: PersonalKind, text: string): string {
  switch (kind) {
    case 'wallet':
      return text.slice(0, FRONT) + MASK + text.slice(-END);
    case 'card':
      return MASK + text.slice(-END);
    default:
      return MASK;
  }
}
