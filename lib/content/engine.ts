/** Judges a page or a message by what it asks for and where it sends the reader. Pure: facts and context in, verdict out. */
import type { Facts } from '../facts/types.ts';
import { finish, type Steps } from '../steps.ts';
import type { ContentVerdict } from '../verdict.ts';
import type { ContentContext } from './context.ts';
import { readInSteps } from './reading.ts';
import { runInSteps } from './runner.ts';
import type { Signal } from './signal.ts';
import { signals } from './signals/index.ts';
import { phraseForm } from './signals/phrase-form.ts';
import { decide } from './verdict.ts';

/**
 * The verdict on a page or message. Never throws: what fails is recorded in `errors`.
 * A page of an official or trusted host is silent for its own words; a message there is judged like any other.
 */
export function judgeContent(facts: Facts, context: ContentContext): ContentVerdict {
  return finish(judgeInSteps(facts, context));
}

/** The same in steps, for pages of any size beside which somebody scrolls and types. */
export function* judgeInSteps(facts: Facts, context: ContentContext): Steps<ContentVerdict> {
  try {
    const chosen = facts.kind === 'page' ? signalsForPage(facts.url, context) : signals;
    if (chosen.length === 0) return { kind: 'clear' };
    const reading = yield* readInSteps(facts, context);
    const { found, errors } = yield* runInSteps(chosen, reading);
    return decide(reading, found, errors);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'clear', errors: [{ rule: 'engine', message }] };
  }
}

/**
 * On a service's own page only a form for a recovery phrase is looked at, unless the directory says that it stands
 * there: a broken-into official page would otherwise pass for safe. One family of evidence stays below danger.
 */
function signalsForPage(url: string, context: ContentContext): readonly Signal[] {
  switch (context.page.kind) {
    case 'trusted':
      return [];
    case 'official': {
      const asked = context.services.get(context.page.service)?.asksPhrase ?? [];
      return asked.some((place) => isInside(url, place)) ? [] : [phraseForm];
    }
    case 'unsupported':
      // A page of this computer or network is somebody's own work: no attacker can put it there for others to open.
      // In those of other extensions nothing of ours ever runs; whoever has one judged asks what his wallet shows.
      return /^(?:https?|(?:chrome|moz)-extension):/.test(url) ? [] : signals;
    default:
      return signals;
  }
}

/** True if the address lies on the host, or below the host/path prefix, `place`. */
function isInside(url: string, place: string): boolean {
  const rest = url.replace(/^https?:\/\//, '');
  return rest === place || rest.startsWith(place.endsWith('/') ? place : `${place}/`);
}
