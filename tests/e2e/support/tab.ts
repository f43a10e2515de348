/** A tab of whichever browser: what tests that run in both are made of. */
import words from '../../../assets/locales/en/blocked.json' with { type: 'json' };
import { until } from './until.ts';

export interface Tab {
  /** Starts a navigation, as if the address had been typed, and waits for nothing. */
  go(url: string): Promise<void>;
  /** Pages of the extension included. */
  url(): Promise<string>;
  title(): Promise<string>;
  /** Text that a person could read, closed shadow roots included. */
  text(): Promise<string>;
  /** Texts of the frames in the page, in order. */
  frames(): Promise<string[]>;
  /** Presses the button, link or summary with these words as soon as it is there, on surfaces of ours too. */
  press(name: string): Promise<void>;
  /** Runs a script in the page, as a function body. */
  run(script: string): Promise<unknown>;
}

/** In milliseconds: a browser that was just started is slow. */
const LONG = 30_000;

/** Waits until a text can be read in the tab. */
export async function shows(tab: Pick<Tab, 'text'>, text: string): Promise<void> {
  await until(`the text "${text}"`, async () => (await tab.text()).includes(text), LONG);
}

/** Waits until a page with this title stands in the tab. */
export async function stands(tab: Tab, title: string): Promise<void> {
  await until(`the page "${title}"`, async () => (await tab.title()) === title, LONG);
}

/** Waits until our page stands in the tab in place of an address, and has said what that is. */
export async function stopped(tab: Tab, address: string): Promise<void> {
  await until(
    `our page for ${address}`,
    async () => (await tab.url()).endsWith(`/blocked.html#${address}`),
    LONG,
  );
  await shows(tab, words.consequence);
}

/** Goes on from our page: once, or as long as the tab is open. */
export async function pressOn(tab: Pick<Tab, 'press'>, reach: 'once' | 'tab'): Promise<void> {
  const way = [words.details, words['continue.ask'], words['coached.no'], words[`continue.${reach}`]];
  for (const name of way) await tab.press(name);
}
