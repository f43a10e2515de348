/** Starts a real Firefox with the built extension. The loopback server is its proxy and so plays every host. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { preferences } from './firefox-preferences.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { Marionette } from './marionette.ts';
import type { DemoServer } from './server.ts';
import { until } from './until.ts';

export const firefoxBuild = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

const FIREFOX_ID = 'madoguchi@madoguchi.example';

export interface FirefoxOptions {
  readonly language?: string;
  /** The extension is allowed in private windows, as a person can allow it. */
  readonly inPrivate?: boolean;
  /** A profile that outlives the browser, and holds the extension already or is to have none. */
  readonly profile?: string;
}

export class FirefoxHandle {
  private own: FirefoxTab | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
    private readonly keepsProfile: boolean,
    private readonly marionette: Marionette,
    /** The tab that the browser starts with. */
    readonly tab: FirefoxTab,
  ) {}

  /** Starts the browser and installs the extension. Throws where there is no Firefox or no build. */
  static async launch(
    server: DemoServer,
    { language = 'en-US', inPrivate = false, profile: kept }: FirefoxOptions = {},
  ): Promise<FirefoxHandle> {
    const program = findBrowser('firefox');
    if (program === undefined) throw new Error('no Firefox found: set MADOGUCHI_FIREFOX to its program');
    if (!existsSync(join(firefoxBuild, 'manifest.json'))) throw new Error('no Firefox build: npm run build');
    const profile = kept ?? mkdtempSync(join(tmpdir(), 'madoguchi-firefox-'));
    const lines = Object.entries(preferences(server.httpPort, language)).map(
      ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const portFile = join(profile, 'MarionetteActivePort');
    rmSync(portFile, { force: true });
    const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
    const child = spawn(program, [...flags, '--headless'], { stdio: 'ignore' });
    const port = await until('Firefox to listen', () => Number(readFileSync(portFile, 'utf8')), 60_000);
    const marionette = await Marionette.connect(port);
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, pageLoadStrategy: 'none' });
    if (kept === undefined)
      await marionette.send('Addon:Install', {
        path: firefoxBuild,
        temporary: true,
        allowPrivateBrowsing: inPrivate,
      });
    const handle = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
    return new FirefoxHandle(
      child,
      profile,
      kept !== undefined,
      marionette,
      new FirefoxTab(marionette, handle.value),
    );
  }

  /** Installs a packed extension to stay. */
  async install(path: string): Promise<void> {
    await this.marionette.send('Addon:Install', { path, temporary: false });
  }

  /** An empty tab in front of the others, or one in a private window. */
  open(where: 'tab' | 'private' = 'tab'): Promise<FirefoxTab> {
    const type = where === 'tab' ? 'tab' : 'window';
    return this.create({ type, private: where === 'private', focus: true });
  }

  private async create(how: object): Promise<FirefoxTab> {
    // The driver makes a tab only while it holds one that is open.
    await this.tab.hold();
    const { handle } = (await this.marionette.send('WebDriver:NewWindow', how)) as { handle: string };
    return new FirefoxTab(this.marionette, handle);
  }

  /** All tabs of all windows, but for the one that `stored` asks. */
  async tabs(): Promise<FirefoxTab[]> {
    const handles = (await this.marionette.send('WebDriver:GetWindowHandles')) as string[];
    return handles
      .filter((handle) => handle !== this.own?.handle)
      .map((handle) => new FirefoxTab(this.marionette, handle));
  }

  /** Addresses of all tabs and windows. */
  async addresses(): Promise<string[]> {
    const found: string[] = [];
    for (const tab of await this.tabs()) found.push(await tab.url());
    return found;
  }

  /** Address of a page of the extension, which is different in every profile. */
  async address(path: string): Promise<string> {
    return `moz-extension://${await this.inBrowser('done(policy.mozExtensionHostname)')}/${path}`;
  }

  /** Everything that the extension has stored in an area. */
  async stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
    const page = await this.page();
    return (await page.run(`return browser.storage.${area}.get(null)`)) as Record<string, unknown>;
  }

  /** Stores values as a page of the extension would. */
  async store(area: 'local' | 'session', values: Readonly<Record<string, unknown>>): Promise<void> {
    await (await this.page()).run(`return browser.storage.${area}.set(arguments[0])`, [values]);
  }

  /** A page of the extension, in a tab that stays in the background. */
  private async page(): Promise<FirefoxTab> {
    if (this.own === undefined) {
      this.own = await this.create({ type: 'tab' });
      await this.own.go(await this.address('welcome.html'));
    }
    const { own } = this;
    await until('a page of the extension', () => own.run("return typeof browser === 'object'"), 30_000);
    return own;
  }

  /** Takes the access to sites away from the extension, or gives it back, as the add-ons page does. */
  async setAccess(given: boolean): Promise<void> {
    await this.inBrowser(`const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs');
      const sites = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
      ExtensionPermissions.${given ? 'add' : 'remove'}(policy.id, sites, policy.extension)
        .then(() => done(''), (error) => done(String(error)));`);
  }

  /** Ends the extension's event page, as the browser does when nothing has happened for half a minute. */
  async stopWorker(): Promise<void> {
    await this.inBrowser(`policy.extension.terminateBackground({ ignoreDevToolsAttached: true })
      .then(() => done(''), (error) => done(String(error)));`);
  }

  /** What the browser says of the event page: `running`, `stopped` ... */
  workerState(): Promise<string> {
    return this.inBrowser('done(policy.extension.backgroundState)');
  }

  /** Runs a script in the browser itself; it calls `done`. */
  private async inBrowser(script: string): Promise<string> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const { value } = (await this.marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const [done] = arguments; const policy = WebExtensionPolicy.getByID('${FIREFOX_ID}'); ${script}`,
        args: [],
      })) as { value: string };
      return value;
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Ends the browser; where its profile is kept, as a person does, so that everything is written down. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.keepsProfile) await this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
    else this.child.kill('SIGKILL');
    await gone;
    this.marionette.close();
    if (!this.keepsProfile) rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
