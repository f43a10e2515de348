/** The state of the page that the popup or the side panel stands beside. */
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/browser/ask.ts';
import { readTab, watchTab } from '../../../lib/browser/tab-store.ts';
import { activeTab, onTabChosen } from '../../../lib/browser/tabs.ts';
import type { TabState } from '../../../lib/tab-state.ts';

/** `null`: still asking; `undefined`: nothing can be known about this tab. */
export type Known = TabState | null | undefined;

/** Longest wait for the worker before anything is drawn, in milliseconds. What comes later moves what stands below it. */
const PATIENCE = 400;

/** What is known of the active tab before anything is drawn. */
export async function readKnown(): Promise<Known> {
  const tabId = await activeTab();
  if (tabId === undefined) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([knownOrJudged(tabId), late]);
}

/** Wakes the worker only where nothing is kept of the tab: its start costs more than everything else that is done here. */
async function knownOrJudged(tabId: number): Promise<TabState | null> {
  return (await readTab(tabId)) ?? (await ask({ type: 'tab', tabId }));
}

/** Follows the active tab of this window: a side panel stays while the person goes from tab to tab. */
export function useTab(first: Known): Known {
  const [state, setState] = useState<Known>(first);
  useEffect(() => {
    let end = () => {};
    let asked = 0;
    const look = async () => {
      asked += 1;
      const mine = asked;
      const tabId = await activeTab();
      end();
      end = tabId === undefined ? () => {} : watchTab(tabId, setState);
      const found = tabId === undefined ? undefined : await knownOrJudged(tabId);
      // The answer about the tab before must not stand over this one.
      if (mine === asked) setState(found ?? undefined);
    };
    const start = () => void look().catch(() => setState(undefined));
    start();
    const endChosen = onTabChosen(start);
    return () => {
      end();
      endChosen();
    };
  }, []);
  return state;
}
