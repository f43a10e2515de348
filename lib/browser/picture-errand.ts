/**
 * A picture that evidence still lacks. The browser gives one only after a press on the toolbar button over the page: the
 * evidence page sends the person there, the popup that opens by the press takes the picture and leads back. In memory
 * only (`storage.session`).
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { pictureOf } from './capture.ts';
import { watchStored } from './watch-stored.ts';

const KEY = 'errand';
const BROUGHT = 'errand.picture';

const errand = v.strictObject({
  /** The tab of the page, and the address that has to stand in it still. */
  tabId: v.number(),
  url: v.string(),
  /** The tab of the evidence page. */
  back: v.number(),
});

export type Errand = v.InferOutput<typeof errand>;

const brought = v.strictObject({ back: v.number(), picture: v.string() });

/** From the evidence page: shows the page, and notes what the next press on the toolbar button is for. */
export async function sendForPicture(tabId: number, url: string): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) return;
  await browser.storage.session.set({ [KEY]: { tabId, url, back: own.id } });
  await show(tabId);
}

/** What a press on the toolbar button is for; null: to open the popup. */
export async function readErrand(): Promise<Errand | null> {
  const parsed = v.safeParse(errand, (await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.output : null;
}

/**
 * In the popup, when it opens: takes the picture that it was opened for. The errand is used up by that.
 * @returns true where the picture is on its way, and the popup is not wanted
 */
export async function bringPicture({ tabId, url, back }: Errand): Promise<boolean> {
  await browser.storage.session.remove(KEY);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id !== tabId || tab.url !== url) return false;
  try {
    const picture = await pictureOf(tabId, tab.windowId);
    if (picture === null) return false;
    // First of all, as the popup closes when another tab comes to the front.
    await browser.storage.session.set({ [BROUGHT]: { back, picture } });
    await show(back);
    return true;
  } catch {
    // The evidence was closed meanwhile, or the picture is larger than the memory.
    await browser.storage.session.remove(BROUGHT);
    return false;
  }
}

/** On the evidence page: calls back with the picture, a `data:` address, once it was brought. @returns ends it */
export function onPicture(taken: (picture: string) => void): () => void {
  return watchStored('session', BROUGHT, ({ newValue }) => {
    const parsed = v.safeParse(brought, newValue);
    if (parsed.success) void receive(parsed.output, taken);
  });
}

/** Two evidence pages may be open: it goes to the one that asked. */
async function receive(
  { back, picture }: v.InferOutput<typeof brought>,
  taken: (picture: string) => void,
): Promise<void> {
  if ((await browser.tabs.getCurrent())?.id !== back) return;
  await browser.storage.session.remove(BROUGHT);
  taken(picture);
}

async function show(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
