/** What a test does with the running extension: read a tab's state, open its popup, wait for what it shows. */
import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import type { Rule } from '../../../lib/net/rule.ts';
import { parseTabState, type TabState } from '../../../lib/tab-state.ts';
import type { Surface } from './cases.ts';
import { pierce } from './pierce.ts';
import { until } from './until.ts';

/** A message that must be marked on any page without messages of its own. */
const PROBE = `<div id="probe" role="log"><article><p>This is MetaMask support. Enter your 12-word recovery phrase at
<a href="https://metamask-support.io/">https://metamask-support.io/</a> now.</p></article></div>`;

/** As much of the manifest as tests look at. */
export interface Manifest {
  readonly permissions: readonly string[];
  readonly omnibox?: { readonly keyword: string };
  readonly commands?: Readonly<Record<string, unknown>>;
}

// The worker's own globals, as far as they are used in functions that run there.
declare const chrome: {
  webNavigation: { onCommitted: { hasListeners(): boolean } };
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; active: boolean }[]> };
  storage: Record<
    'session' | 'local',
    {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      remove(key: string): Promise<void>;
    }
  >;
  runtime: { getManifest(): Manifest };
  scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
  declarativeNetRequest: { getSessionRules(): Promise<Rule[]> };
  omnibox: { onInputEntered: { hasListeners(): boolean } };
  commands: { onCommand: { hasListeners(): boolean } };
  contextMenus: {
    onClicked: { hasListeners(): boolean };
    update(id: string, change: object): Promise<void>;
  };
  action: {
    getBadgeText(tab: { tabId: number }): Promise<string>;
    getTitle(tab: { tabId: number }): Promise<string>;
  };
};

export class ExtensionHandle {
  private constructor(
    readonly browser: Browser,
    readonly id: string,
  ) {}

  /** The extension of a browser that was just started; waits until its worker listens. */
  static async find(browser: Browser): Promise<ExtensionHandle> {
    const target = await browser.waitForTarget(isWorker, { timeout: 15_000 });
    const extension = new ExtensionHandle(browser, new URL(target.url()).host);
    // The target is there before its script has run: a page opened in between would be nobody's.
    await until('the worker to listen', async () => {
      const worker = await extension.worker();
      return worker.evaluate(() => chrome.webNavigation.onCommitted.hasListeners());
    });
    // Written once, when the extension is installed: what stops a page while the worker sleeps.
    await until('the rules to stand', async () => {
      const worker = await extension.worker();
      return worker.evaluate(async () => (await chrome.storage.local.get('net'))['net'] !== undefined);
    });
    return extension;
  }

  /** Address of a page of the extension, e.g. `popup.html`. */
  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** The background worker; waits where the browser is just starting it. */
  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget(isWorker, { timeout: 15_000 });
    const worker = await target.worker();
    if (worker === null) throw new Error('the worker has no execution context');
    return worker;
  }

  /**
   * Ends the worker, as the browser does when nothing has happened for half a minute. What a page then asks the next one
   * can stay unanswered because of puppeteer: where an answer is needed use `PlainChromium`.
   */
  async stopWorker(): Promise<void> {
    const [page = await this.browser.newPage()] = await this.browser.pages();
    const session = await page.createCDPSession();
    const workers = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.url('')));
    };
    for (const { targetId } of await workers()) await session.send('Target.closeTarget', { targetId });
    await until('the worker to end', async () => (await workers()).length === 0);
    await session.detach();
  }

  /** Opens an address in a new tab. A blocked navigation never ends for the driver, so this does not wait for it. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await this.visit(page, url);
    return page;
  }

  /** Sends a tab to an address and comes back when some document stands there: the page itself or the blocked page. */
  async visit(page: Page, url: string): Promise<void> {
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    page.goto(url, { waitUntil: 'domcontentloaded' }).then(settle, settle);
    await until('a document in the tab', () => settled || this.isBlocked(page), 15_000);
  }

  isBlocked(page: Page): boolean {
    return page.url().startsWith(this.url('blocked.html'));
  }

  /** Waits until the tab shows the extension's blocked page. */
  async arrival(page: Page): Promise<void> {
    await until('the blocked page', () => this.isBlocked(page), 15_000);
  }

  /** The browser's number of a tab, as the extension knows it: asked for by bringing the tab to the front. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const worker = await this.worker();
    return until('the id of the tab', () =>
      worker.evaluate(async (url) => {
        const tabs = await chrome.tabs.query({ active: true });
        return tabs.find((tab) => tab.url === url)?.id;
      }, page.url()),
    );
  }

  /** What is stored in an area, under one key or altogether. */
  async stored(area: 'session' | 'local', key: string | null = null): Promise<Record<string, unknown>> {
    const worker = await this.worker();
    return worker.evaluate((from, name) => chrome.storage[from].get(name), area, key);
  }

  /** Stores values as a page of ours would; undefined removes one. */
  async store(area: 'session' | 'local', values: Readonly<Record<string, unknown>>): Promise<void> {
    const worker = await this.worker();
    for (const [key, value] of Object.entries(values))
      await (value === undefined
        ? worker.evaluate((to, name) => chrome.storage[to].remove(name), area, key)
        : worker.evaluate((to, name, it) => chrome.storage[to].set({ [name]: it }), area, key, value));
  }

  /** Rules that stand in the browser until it ends. */
  async sessionRules(): Promise<readonly Rule[]> {
    return (await this.worker()).evaluate(() => chrome.declarativeNetRequest.getSessionRules());
  }

  /** Patterns of addresses that the guard is not sent to. */
  async guard(): Promise<readonly string[]> {
    const worker = await this.worker();
    return worker.evaluate(async () => {
      const [script] = await chrome.scripting.getRegisteredContentScripts();
      return script?.excludeMatches ?? [];
    });
  }

  /** The manifest as the browser read it. */
  async manifest(): Promise<Manifest> {
    return (await this.worker()).evaluate(() => chrome.runtime.getManifest());
  }

  /** True for what the worker listens to outside of pages; the menu counts as there only with all its entries. */
  async offers(entries: readonly string[]): Promise<{ keyword: boolean; keys: boolean; menu: boolean }> {
    const worker = await this.worker();
    return worker.evaluate(async (ids) => {
      // A change that changes nothing fails where there is no such entry.
      const changed = ids.map((id) => chrome.contextMenus.update(id, { enabled: true }));
      const there = await Promise.allSettled(changed);
      return {
        keyword: chrome.omnibox.onInputEntered.hasListeners(),
        keys: chrome.commands.onCommand.hasListeners(),
        menu:
          chrome.contextMenus.onClicked.hasListeners() && there.every(({ status }) => status === 'fulfilled'),
      };
    }, entries);
  }

  /** State of a tab as the worker keeps it, or undefined where it keeps none. */
  async tabState(page: Page): Promise<TabState | undefined> {
    const id = await this.tabId(page);
    const worker = await this.worker();
    const found = await worker.evaluate(
      async (key) => (await chrome.storage.session.get(key))[key],
      `tab:${id}`,
    );
    return parseTabState(found) ?? undefined;
  }

  /** Waits until the state of a tab answers to a description. */
  async stateWhen(page: Page, what: string, holds: (state: TabState) => boolean): Promise<TabState> {
    return until(`tab state: ${what}`, async () => {
      const state = await this.tabState(page);
      return state !== undefined && holds(state) ? state : undefined;
    });
  }

  /** Waits until the tab is judged and what comes of it is drawn. */
  async settled(page: Page, expected: Surface): Promise<TabState> {
    if (expected === 'blocked') {
      await this.arrival(page);
      await page.waitForSelector('h1');
      return this.stateWhen(page, 'blocked', ({ blocked }) => blocked);
    }
    if (expected === 'badge' || expected === 'none') {
      await this.probe(page);
      return this.stateWhen(page, 'looked at', () => true);
    }
    await until(`a ${expected} in ${page.url()}`, async () => (await kindsIn(page)).includes(expected));
    return this.stateWhen(page, 'judged', ({ address }) => address.kind !== 'unsupported');
  }

  /**
   * Makes sure that the extension has looked at a page on which it finds nothing, as it then says nothing: puts a message
   * into the page that it must mark, waits for the mark, takes the message away and waits until it is forgotten.
   */
  private async probe(page: Page): Promise<void> {
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), PROBE);
    await page.waitForFunction(() =>
      document.querySelector('#probe article > :last-child')?.localName.includes('-'),
    );
    await page.evaluate(() => document.querySelector('#probe')?.remove());
    await this.stateWhen(
      page,
      'without the probe',
      ({ frames, counts }) => '0' in frames && counts.danger + counts.caution === 0,
    );
  }

  /** Text of the toolbar badge of a tab. */
  async badge(page: Page): Promise<{ text: string; title: string }> {
    const tabId = await this.tabId(page);
    const worker = await this.worker();
    return worker.evaluate(
      async (id) => ({
        text: await chrome.action.getBadgeText({ tabId: id }),
        title: await chrome.action.getTitle({ tabId: id }),
      }),
      tabId,
    );
  }

  /** A press on the toolbar button over a tab, whatever comes of it. */
  async pressButton(over: Page): Promise<void> {
    await over.bringToFront();
    const extensions = await this.browser.extensions();
    const own = extensions.get(this.id);
    if (own === undefined) throw new Error('the extension is not installed');
    await own.triggerAction(over);
  }

  /** Opens the popup over a tab, as a click on the toolbar button does. */
  async popup(over: Page): Promise<Page> {
    await this.pressButton(over);
    const target = await this.browser.waitForTarget((item) => item.url().startsWith(this.url('popup.html')));
    return target.asPage();
  }
}

/** Classes of everything in closed shadow roots: our surfaces are told apart by them. */
async function kindsIn(page: Page): Promise<string[]> {
  const nodes = await pierce(page);
  return nodes
    .filter((node) => node.closedRoot !== null)
    .flatMap((node) => (node.attributes['class'] ?? '').split(' '));
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}
