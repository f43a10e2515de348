/** Takes what stands in a tab, because the person asked for it by a click. */
import { browser } from 'wxt/browser';
import type {} from './surfaces.ts';

/** Longest text that is kept of a page (characters). */
const MOST_TEXT = 20_000;

/**
 * A picture of the visible part of the active tab, as a `data:` address. The browser allows it after a press on the
 * toolbar button (`activeTab`); null where it does not.
 */
export async function pictureOf(tabId: number, windowId: number): Promise<string | null> {
  try {
    await stepAside(tabId, true);
    return await browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 90 });
  } catch {
    return null;
  } finally {
    // The page may be gone, and our surfaces with it.
    await stepAside(tabId, false).catch(() => undefined);
  }
}

/** Our own surfaces step aside while the picture is taken, which shows the page and not our words about it. */
async function stepAside(tabId: number, aside: boolean): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func: moveSurfaces, args: [aside] });
}

/** Runs in the page, in the world of our own scripts. Comes back when the change was drawn. */
async function moveSurfaces(aside: boolean): Promise<void> {
  const surfaces = globalThis.madoguchiSurfaces;
  if (surfaces === undefined) return;
  surfaces.stepAside(aside);
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  if (aside) await frame().then(frame);
}

/** What is marked in a page, otherwise all its visible text; empty where the browser lets nobody read (its own pages). */
export async function textOf(tabId: number): Promise<string> {
  return (await markedText(tabId)) || (await read(tabId, readAll));
}

/** What is marked in a page; empty where nothing is. */
export async function markedText(tabId: number): Promise<string> {
  const text = await read(tabId, readMarked);
  return text.trim() === '' ? '' : text;
}

async function read(tabId: number, func: (most: number) => string): Promise<string> {
  try {
    const [result] = await browser.scripting.executeScript({ target: { tabId }, func, args: [MOST_TEXT] });
    return typeof result?.result === 'string' ? result.result : '';
  } catch {
    return '';
  }
}

/** Runs in the page. */
function readMarked(most: number): string {
  return (getSelection()?.toString() ?? '').slice(0, most);
}

/** Runs in the page. What is typed into boxes is not part of its text. */
function readAll(most: number): string {
  return document.body.innerText.slice(0, most);
}
