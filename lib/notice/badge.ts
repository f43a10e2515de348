/** What the toolbar button says about a tab. */
import { say } from '../text.ts';
import type { DomainVerdict, Level } from '../verdict.ts';
import type { Voice } from './notice.ts';

/** The badge for the level of a tab, with a title for those who cannot see or read the mark. */
export function badgeOf(address: DomainVerdict, level: Level, voice: Voice): { level: Level; title: string } {
  const params = { service: address.kind === 'official' ? voice.name(address.service) : '' };
  return { level, title: say(voice.words, { key: `badge.${level}`, params }) };
}
