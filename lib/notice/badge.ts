/** What the toolbar button says about a tab. */
import { isAboutMessages, levelOfTab, type TabState } from '../tab-state.ts';
import { say } from '../text.ts';
import type { Level } from '../verdict.ts';
import type { Voice } from './notice.ts';

/** The badge for the level of a tab, with a title for those who cannot see or read the mark. */
export function badgeOf(state: TabState, voice: Voice): { level: Level; title: string } {
  const level = levelOfTab(state);
  const { address } = state;
  const params = { service: address.kind === 'official' ? voice.name(address.service) : '' };
  const kind = level !== 'note' && isAboutMessages(state) ? 'message' : level;
  return { level, title: say(voice.words, { key: `badge.${kind}`, params }) };
}
