/** The thin strip that stays on a page that a person chose to see in spite of a warning. */
import { type Locale, say } from '../text.ts';
import type { Voice } from './notice.ts';

export interface Passed {
  /** What was warned of: the address, or what the page itself says and asks. */
  readonly by: 'address' | 'content';
  readonly locale: Locale;
  readonly text: string;
  readonly undo: string;
  /** Name of the strip for those who cannot see it. */
  readonly label: string;
}

/** @param host of the page, as it is written in the address */
export function passedNotice(host: string, by: Passed['by'], { locale, words }: Voice): Passed {
  const text = (key: string) => say(words, { key, params: { host } });
  return { by, locale, text: text('passed'), undo: text('passed.undo'), label: text('aria.strip') };
}
