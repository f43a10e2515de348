/** Says on the toolbar button when the extension cannot do its work. */
import { drawFault } from '../../lib/browser/badge.ts';
import { readHealth, watchAccess } from '../../lib/browser/health.ts';
import { watchNotice } from '../../lib/browser/net-store.ts';
import { watchSettings } from '../../lib/browser/settings-store.ts';
import { isFault, worstOf } from '../../lib/health.ts';
import { say } from '../../lib/text.ts';
import { voice } from './voice.ts';

/** What was found last; looked for when the worker starts, and again whenever it may have changed. */
let fault: Promise<boolean> = Promise.resolve(false);

/** True while the extension cannot do its work. */
export function hasFault(): Promise<boolean> {
  return fault;
}

/** Looks now, and whenever access to sites, the settings or the rules change. @param redrawAll draws the buttons of all tabs */
export function followHealth(redrawAll: () => Promise<void>): void {
  const again = async () => {
    fault = look();
    await drawFault((await fault) ? await faultTitle() : null);
    await redrawAll();
  };
  watchAccess(() => void again());
  watchSettings(() => void again());
  watchNotice(() => void again());
  fault = look();
  void fault.then(async (found) => {
    // Where nothing is wrong nothing has to be drawn: the worker starts many times a day.
    if (found) await drawFault(await faultTitle());
  });
}

/** What the button says then. */
export async function faultTitle(): Promise<string> {
  return say((await voice()).words, { key: 'badge.fault' });
}

async function look(): Promise<boolean> {
  return isFault(worstOf(await readHealth()));
}
