/** Whether the extension can do its work: what is wrong with it, the worst first. */

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

/**
 * True for a complaint that leaves people unprotected where they think they are: the toolbar button says so. Private
 * windows are left alone by every extension until the person allows it, which is no fault; the popup tells.
 */
export function isFault(complaint: Complaint | null): boolean {
  return complaint !== null && complaint !== 'private';
}
