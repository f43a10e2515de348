/** Whether the extension can do its work: what is wrong with it, the worst first. */
import type { Level } from './verdict.ts';

/**
 * `access`: sites may not be read; `settings`: what is stored cannot be read; `lists`: the browser did
 * not take the rules that stop dangerous sites; `private`: not in private windows.
 */
export const complaints = ['access', 'settings', 'lists', 'private'] as const;
export type Complaint = (typeof complaints)[number];

export interface Health {
  /** Every site may be read. Firefox lets people take that back. */
  readonly access: boolean;
  /** The settings that are stored can be read. */
  readonly settings: boolean;
  /** The browser has taken the rules that stop dangerous sites before they load. */
  readonly lists: boolean;
  /** Private windows are watched over too, or the person does not want it. */
  readonly private: boolean;
}

/** The worst complaint; null where there is none. */
export function worstOf(health: Health): Complaint | null {
  return complaints.find((complaint) => !health[complaint]) ?? null;
}

/** True for a complaint that leaves people unprotected where they think they are. */
export function isFault(complaint: Complaint | null): boolean {
  return complaint !== null && complaint !== 'private';
}

/** What the toolbar button says of it: a fault, or the question whether private windows are to be watched. */
export type HealthMark = 'fault' | 'private';

/** What the button says on every tab; null where nothing is wrong. */
export function markOf(complaint: Complaint | null): HealthMark | null {
  if (complaint === null) return null;
  return isFault(complaint) ? 'fault' : 'private';
}

/**
 * What the button says on a tab instead of the tab's own level; null where that level stands. A page that is called
 * clear, or official, by an extension that cannot read pages would be a lie. The question about private windows only
 * stands where there is nothing else to say.
 */
export function insteadOf(level: Level, mark: HealthMark | null): HealthMark | null {
  if (level === 'none') return mark;
  return level === 'official' && mark === 'fault' ? mark : null;
}
