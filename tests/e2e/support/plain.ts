/**
 * Chromium without puppeteer: a connection that attaches to tabs and to nothing else. Under puppeteer a worker of the
 * extension that was stopped, and is woken by a page's message, often does not answer it (3 to 7 of 8 visits with
 * Chromium 156 and puppeteer 25.16, by the way of stopping; 0 of 8 over this connection); the likely cause is that
 * puppeteer attaches to every worker that starts and holds it. Whatever is said of a sleeping worker is measured here.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { argumentsFor, type ChromiumOptions, chromeBuild } from './chromium.ts';
import { Pipe } from './pipe.ts';
import { PlainTab } from './plain-tab.ts';
import { until } from './until.ts';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

export interface PlainOptions {
  /** Of the extension; by default the last `npm run build`. */
  readonly folder?: string;
  /** The extension is allowed in private windows, as a person can allow it. */
  readonly inPrivate?: boolean;
  /** A profile that outlives the browser. */
  readonly profile?: string;
  /** The extension is in that profile already, under this id. */
  readonly installed?: string;
  /** Further switches, and the page that opens first. */
  readonly switches?: readonly string[];
  readonly first?: string;
}

export class PlainChromium {
  private constructor(
    private readonly child: ChildProcess,
    private readonly pipe: Pipe,
    private readonly profile: string,
    /** Empty in a browser without the extension. */
    readonly id: string,
    private readonly keepsProfile: boolean,
  ) {}

  /**
   * Starts the browser, with the built extension or without, and waits until its rules stand.
   * @param withExtension `foreign`: one that is not ours, so there is nothing to wait for
   */
  static async start(
    server: ChromiumOptions['server'],
    withExtension: boolean | 'foreign',
    {
      folder = chromeBuild,
      inPrivate = false,
      profile: kept,
      installed,
      switches = [],
      first = 'about:blank',
    }: PlainOptions = {},
  ): Promise<PlainChromium> {
    const program = findBrowser('chromium');
    if (program === undefined) throw new Error('no Chromium found: set MADOGUCHI_CHROMIUM to its program');
    const profile = kept ?? mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
    const own = ['--headless=new', '--remote-debugging-pipe', '--enable-unsafe-extension-debugging'];
    const child = spawn(
      program,
      [...argumentsFor({ server, switches: [...own, ...switches] }), `--user-data-dir=${profile}`, first],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: 'en' } },
    );
    const pipe = new Pipe(child);
    if (installed !== undefined) return new PlainChromium(child, pipe, profile, installed, true);
    const { id } = withExtension
      ? await pipe.send<{ id: string }>('Extensions.loadUnpacked', {
          path: folder,
          enableInIncognito: inPrivate,
        })
      : { id: '' };
    const browser = new PlainChromium(child, pipe, profile, id, kept !== undefined);
    if (withExtension === true) await browser.ready();
    return browser;
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  async open(): Promise<PlainTab> {
    const { targetId } = await this.pipe.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    return this.attach(targetId);
  }

  /**
   * Opens the popup over a tab, as a press on the toolbar button does. Nothing is attached to it before it is loaded:
   * a driver that holds a page while it starts would be measured with it.
   * @param alone milliseconds in which nothing is asked of the browser, for who measures
   */
  async popup(over: PlainTab, alone = 0): Promise<PlainTab> {
    await this.pipe.send('Target.activateTarget', { targetId: over.targetId });
    // The action belongs to the tab, which the protocol tells from the page in it.
    const tabs = await this.pipe.send<{ targetInfos: TargetInfo[] }>('Target.getTargets', {
      filter: [{ type: 'tab' }],
    });
    const tab = tabs.targetInfos.find(({ url }) => url === over.stood.at(-1));
    await this.pipe.send('Extensions.triggerAction', { id: this.id, targetId: tab?.targetId });
    await new Promise((resolve) => setTimeout(resolve, alone));
    const target = await until('the popup', async () =>
      (await this.targets()).find(({ url }) => url.startsWith(this.url('popup.html'))),
    );
    return this.attach(target.targetId);
  }

  async closeTab({ targetId }: PlainTab): Promise<void> {
    await this.pipe.send('Target.closeTarget', { targetId });
    await until('the tab to close', async () =>
      (await this.targets()).every((target) => target.targetId !== targetId),
    );
  }

  /** Addresses of everything that is open. */
  async addresses(): Promise<string[]> {
    return (await this.targets()).map(({ url }) => url);
  }

  /** The tab in which an address stands, or will soon, whoever opened it. */
  async tabWith(url: string): Promise<PlainTab> {
    return this.tabWhere(`a tab with ${url}`, (found) => found === url);
  }

  /** The first tab whose address answers to this. */
  async tabWhere(what: string, holds: (url: string) => boolean): Promise<PlainTab> {
    const found = await until(what, async () =>
      (await this.targets()).find(({ type, url }) => type === 'page' && holds(url)),
    );
    return this.attach(found.targetId);
  }

  private async attach(targetId: string): Promise<PlainTab> {
    const { sessionId } = await this.pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await this.pipe.send('Page.enable', {}, sessionId);
    return new PlainTab(this.pipe, sessionId, targetId);
  }

  /**
   * Ends the extension's worker, as the browser does when nothing has happened for half a minute. Whatever asks it
   * afterwards starts another one.
   */
  async stopWorker(): Promise<void> {
    await until('the worker to end', async () => {
      // An event that was on its way may start it again: then once more.
      for (const { targetId } of await this.workers())
        await this.pipe.send('Target.closeTarget', { targetId });
      await until('no worker', async () => (await this.workers()).length === 0, 1000);
      return true;
    });
  }

  /** Ends the worker that there is now; whatever asks it afterwards starts another one. */
  async endWorker(): Promise<void> {
    for (const { targetId } of await this.workers()) await this.pipe.send('Target.closeTarget', { targetId });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.pipe.send('Browser.close');
    await ended;
    if (!this.keepsProfile) rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private async workers(): Promise<TargetInfo[]> {
    const all = await this.targets();
    return all.filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.url('')));
  }

  private async targets(): Promise<TargetInfo[]> {
    return (await this.pipe.send<{ targetInfos: TargetInfo[] }>('Target.getTargets')).targetInfos;
  }

  /** The rules are written once, when the extension is installed; a page of ours can see that they are. */
  private async ready(): Promise<void> {
    const welcome = await until('the welcome page', async () =>
      (await this.targets()).find(({ url }) => url === this.url('welcome.html')),
    );
    await this.pipe.send('Target.closeTarget', { targetId: welcome.targetId });
    const tab = await this.open();
    await tab.visit(this.url('options.html'));
    const stands = `Promise.all([chrome.storage.local.get('net'), chrome.scripting.getRegisteredContentScripts()])
      .then(([{ net }, scripts]) => net !== undefined && scripts.length > 0)`;
    await until('the rules to stand', () => tab.evaluate<boolean>(stands), 15_000);
    await this.pipe.send('Target.closeTarget', { targetId: tab.targetId });
  }
}
