/** From what was taken to what is kept: what was pasted is judged here, on this page. */
import type { Taken } from '../../../lib/browser/evidence-store.ts';
import type { Subject } from '../../../lib/evidence/case.ts';
import { keptOf } from '../../../lib/evidence/message.ts';
import type { PartId } from '../../../lib/evidence/part.ts';
import { factsOfMessage } from '../../../lib/inquiry/message.ts';
import type { Locale } from '../../../lib/text.ts';
import { unreachable } from '../../../lib/verdict.ts';

/** The words that may go into the file. */
export interface Wording {
  readonly part: Extract<PartId, 'text' | 'message' | 'asked'>;
  readonly text: string;
}

export interface Prepared {
  readonly subject: Subject;
  readonly wording: Wording;
  /** ms since 1970 */
  readonly time: number;
  /** A `data:` address; null where there is none. */
  readonly picture: string | null;
  /** Where a picture can still be taken; null where there is nothing to take one of. */
  readonly place: { readonly tabId: number; readonly url: string } | null;
}

/** Null where nothing of it can be kept. */
export async function prepare(taken: Taken, locale: Locale): Promise<Prepared | null> {
  const { time } = taken;
  const alone = { time, picture: null, place: null };
  switch (taken.kind) {
    case 'page': {
      const { state, title, text, picture } = taken;
      const wording = { part: 'text', text } as const;
      return { subject: { kind: 'page', state, title }, wording, time, picture, place: placeOf(taken) };
    }
    case 'message': {
      const { state, finding, kept, picture } = taken;
      const subject = { kind: 'message', state, finding, message: kept } as const;
      return { subject, wording: { part: 'message', text: kept.text }, time, picture, place: placeOf(taken) };
    }
    case 'asked': {
      // The engine that reads messages is large, and most evidence needs none of it.
      const [{ judge }, { linksOf }] = await Promise.all([
        import('../check/judge.ts'),
        import('../../../lib/catalog/inquiry.ts'),
      ]);
      const answer = await judge(taken.text, locale);
      if (answer === null) return null;
      // What may be the end of a sentence is no link here: the text itself is kept beside it.
      const links = linksOf(taken.text, () => false);
      const message = keptOf(factsOfMessage(taken.text, links));
      const wording = { part: 'asked', text: taken.text } as const;
      return { ...alone, subject: { kind: 'asked', message, answer }, wording };
    }
    case 'warning': {
      const { warning } = taken;
      return { ...alone, subject: { kind: 'warning', warning }, wording: { part: 'text', text: '' } };
    }
    default:
      return unreachable(taken);
  }
}

function placeOf({ tabId, state }: Extract<Taken, { tabId: number }>): Prepared['place'] {
  return state.blocked ? null : { tabId, url: state.url };
}
