/** Draws what is known about a tab on the toolbar button. */
import { browser } from 'wxt/browser';
import type { HealthMark } from '../health.ts';
import type { Level } from '../verdict.ts';

export interface Badge {
  /** `shared`: what stands on the buttons of all tabs. */
  readonly level: Level | 'shared';
  /** Read out by screen readers and shown on hover; says in words what the mark means. */
  readonly title: string;
  /** False where the person wants no mark; the words stay. */
  readonly marked: boolean;
}

/** Sign, background and sign colour; a level is never told by its colour alone. */
const MARKS: Readonly<Record<Level | HealthMark, { text: string; background: string; colour: string }>> = {
  official: { text: '✓', background: '#1f4e79', colour: '#ffffff' },
  none: { text: '', background: '#1f4e79', colour: '#ffffff' },
  note: { text: '•', background: '#5b6470', colour: '#ffffff' },
  caution: { text: '!', background: '#f2b632', colour: '#1c1a17' },
  danger: { text: '×', background: '#b3261e', colour: '#ffffff' },
  fault: { text: '?', background: '#f2b632', colour: '#1c1a17' },
  private: { text: '?', background: '#5b6470', colour: '#ffffff' },
};

/** Gives a tab the mark of all tabs. Both browsers take null for it; the types leave it out. */
const SHARED = null as unknown as string;

/** Draws the badge of one tab; a tab that was closed meanwhile needs none. */
export async function drawBadge(tabId: number, badge: Badge): Promise<void> {
  const mark = MARKS[badge.marked && badge.level !== 'shared' ? badge.level : 'none'];
  const text = badge.marked && badge.level === 'shared' ? SHARED : mark.text;
  const jobs = [
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: badge.title }),
    // Most pages have no mark: a colour of nothing would be half of what drawing costs the browser.
    ...(mark.text === ''
      ? []
      : [
          browser.action.setBadgeBackgroundColor({ tabId, color: mark.background }),
          browser.action.setBadgeTextColor({ tabId, color: mark.colour }),
        ]),
  ];
  await Promise.all(jobs.map(unlessClosed));
}

/** Marks the button of every tab that has no mark of its own. @param title for those who cannot see the mark; null: the name */
export async function drawShared(level: HealthMark | 'none', title: string | null): Promise<void> {
  const mark = MARKS[level];
  await Promise.all([
    browser.action.setBadgeText({ text: mark.text }),
    browser.action.setBadgeBackgroundColor({ color: mark.background }),
    browser.action.setBadgeTextColor({ color: mark.colour }),
    browser.action.setTitle({ title: title ?? browser.i18n.getMessage('extensionShortName') }),
  ]);
}

/** Lets a call pass that fails because its tab is gone. Chromium: "No tab with id"; Firefox: "Invalid tab ID". */
export async function unlessClosed<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (/no tab with id|invalid tab id|no frame with id|frame .* (was removed|removed)/i.test(String(error)))
      return null;
    throw error;
  }
}
