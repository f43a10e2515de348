/** Says on the toolbar button when the extension cannot do its work, or asks whether it may do more of it. */
import { type Badge, drawShared } from '../../lib/browser/badge.ts';
import { readHealth, watchAccess, watchPrivateLeft } from '../../lib/browser/health.ts';
import { watchNotice } from '../../lib/browser/net-store.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings-store.ts';
import { type HealthMark, insteadOf, markOf, worstOf } from '../../lib/health.ts';
import { say } from '../../lib/text.ts';
import type { Level } from '../../lib/verdict.ts';
import { voice } from './voice.ts';

/** What was found last; looked for when the worker starts, and again whenever it may have changed. */
let found: Promise<HealthMark | null> = Promise.resolve(null);

/** What the button of a tab says instead of the tab's own level; null where that stands. */
export async function badgeInstead(level: Level): Promise<Badge | null> {
  const mark = insteadOf(level, await found);
  return mark && { level: 'shared', title: await titleOf(mark), marked: await isMarked(mark) };
}

/** Looks now, and whenever access to sites, the settings or the rules change. @param redrawAll draws the buttons of all tabs */
export function followHealth(redrawAll: () => Promise<void>): void {
  const again = async () => {
    found = look();
    await draw(await found);
    await redrawAll();
  };
  for (const watch of [watchAccess, watchSettings, watchNotice, watchPrivateLeft]) watch(() => void again());
  found = look();
  // Where nothing is wrong nothing has to be drawn: the worker starts many times a day.
  void found.then((mark) => mark && draw(mark));
}

async function draw(mark: HealthMark | null): Promise<void> {
  if (mark === null) await drawShared('none', null);
  else await drawShared((await isMarked(mark)) ? mark : 'none', await titleOf(mark));
}

/** A fault is marked even where the person wants no marks. */
async function isMarked(mark: HealthMark): Promise<boolean> {
  return mark === 'fault' || (await readSettings()).settings.surfaces.badge;
}

async function titleOf(mark: HealthMark): Promise<string> {
  return say((await voice()).words, { key: `badge.${mark}` });
}

async function look(): Promise<HealthMark | null> {
  return markOf(worstOf(await readHealth()));
}
