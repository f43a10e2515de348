/** Taking a warning back: what then changes, and back again. Pure functions over the settings. */
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

/** Days for which a warning that was wrong is not shown again; then we look anew, as sites change hands. */
export const DAYS_UNDONE = 90;

/** `trust`: the address is accused no more; `off`: the pages of the site are not read; `none`: nothing is to be changed. */
export type Undo = 'trust' | 'off' | 'none';

/**
 * What takes a warning back. A message says nothing about the site it stands on: a whole web mail is never switched off
 * for one mail.
 */
export function undoOf({ about, address }: Pick<Warning, 'about' | 'address'>): Undo {
  if (hostIn(address) === null || about === 'message') return 'none';
  return about === 'address' ? 'trust' : 'off';
}

/** True if a warning was taken back and still is. @param today ISO date */
export function isUndone(
  warning: Pick<Warning, 'about' | 'address'>,
  settings: Settings,
  today: string,
): boolean {
  const host = hostIn(warning.address);
  if (host === null) return false;
  switch (undoOf(warning)) {
    case 'trust':
      return trustedHosts(settings, today).includes(host);
    case 'off':
      return isOff(settings, host, today);
    default:
      return false;
  }
}

/** The settings with a warning taken back, or no longer. @param today ISO date */
export function withUndo(
  warning: Pick<Warning, 'about' | 'address'>,
  undone: boolean,
  settings: Settings,
  today: string,
): Settings {
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
