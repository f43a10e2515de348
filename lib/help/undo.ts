/** Taking a warning back: what then changes, and back again. Pure functions over the settings and the marks of messages. */
import type { Warning } from '../log/log.ts';
import {
  addOff,
  addTrust,
  daysAfter,
  hostIn,
  isOff,
  removeOff,
  removeTrust,
  type Settings,
  trustedHosts,
} from '../settings.ts';
import { isMarked, type Marks, withMark, withoutMark } from './marks.ts';

/** Days for which a warning that was wrong is not shown again; then we look anew, as sites change hands. */
export const DAYS_UNDONE = 90;

/**
 * `trust`: the address is accused no more; `off`: the pages of the site are not read; `message`: this one message is not
 * marked again; `none`: nothing is to be changed.
 */
export type Undo = 'trust' | 'off' | 'message' | 'none';

/** Where what was taken back is kept. */
export interface Kept {
  readonly settings: Settings;
  readonly marks: Marks;
}

type Named = Pick<Warning, 'about' | 'address' | 'mark'>;

/**
 * What takes a warning back. A message says nothing about the site it stands on: a whole web mail is never switched off
 * for one mail.
 */
export function undoOf({ about, address, mark }: Named): Undo {
  if (about === 'message') return mark === undefined ? 'none' : 'message';
  if (hostIn(address) === null) return 'none';
  return about === 'address' ? 'trust' : 'off';
}

/** True if a warning was taken back and still is. @param today ISO date */
export function isUndone(warning: Named, { settings, marks }: Kept, today: string): boolean {
  const host = hostIn(warning.address) ?? '';
  switch (undoOf(warning)) {
    case 'trust':
      return trustedHosts(settings, today).includes(host);
    case 'off':
      return isOff(settings, host, today);
    case 'message':
      return isMarked(marks, warning.mark ?? '', today);
    default:
      return false;
  }
}

/** The settings with a warning taken back, or no longer. @param today ISO date */
export function withUndo(warning: Named, undone: boolean, settings: Settings, today: string): Settings {
  const host = hostIn(warning.address);
  const until = daysAfter(today, DAYS_UNDONE);
  if (host === null) return settings;
  switch (undoOf(warning)) {
    case 'trust':
      return undone
        ? addTrust(settings, { host, added: today, until, from: 'person' })
        : removeTrust(settings, host);
    case 'off':
      return undone ? addOff(settings, { host, added: today, until }) : removeOff(settings, host);
    default:
      return settings;
  }
}

/** The marks with the warning of a message taken back, or no longer. @param today ISO date */
export function withMarkOf(
  { mark }: Pick<Warning, 'mark'>,
  undone: boolean,
  marks: Marks,
  today: string,
): Marks {
  if (mark === undefined) return marks;
  return undone ? withMark(marks, mark, daysAfter(today, DAYS_UNDONE), today) : withoutMark(marks, mark);
}
