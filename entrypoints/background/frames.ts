/** What a frame did, told over the page around it: a frame covers only itself. */
import { browser } from 'wxt/browser';
import { noticeOfAddress } from '../../lib/notice/address.ts';
import type { ShowMessage } from '../../lib/protocol.ts';
import type { DomainVerdict } from '../../lib/verdict.ts';
import { sendEngine, sendSurfaces } from './engine.ts';
import { logAddress } from './log.ts';
import { voice } from './voice.ts';

/** A frame of this page was not let run because of its address. */
export async function warnOfFrame(tabId: number, verdict: DomainVerdict, address: string): Promise<void> {
  const notice = noticeOfAddress(verdict, await voice());
  if (notice !== null) await show(tabId, { type: 'show', notice });
  logAddress(tabId, verdict, address, { stopped: true });
}

/** Has the top page show a notice. */
export async function show(tabId: number, message: ShowMessage): Promise<void> {
  // The top page itself may have given no reason to send it.
  await sendEngine(tabId, 0);
  await sendSurfaces(tabId, 0);
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => {
    // The top frame may be a page without our script (a viewer of a file type): the badge still tells.
  });
}
