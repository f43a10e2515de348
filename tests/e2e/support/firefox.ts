/** Starts a real Firefox with the built extension. The loopback server is its proxy and so plays every host. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { Marionette } from './marionette.ts';
import type { DemoServer } from './server.ts';
import { until } from './until.ts';

export const firefoxBuild = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

function preferences(port: number, language: string): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    'intl.locale.requested': language,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    // A page may open a window without a click.
    'dom.disable_open_during_load': false,
    // What Firefox sends of its own accord.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.blockedURIs.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': '',
  };
}

export class FirefoxHandle {
  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
    private readonly marionette: Marionette,
  ) {}

  /** Starts the browser and installs the extension. Throws where there is no Firefox or no build. */
  static async launch(server: DemoServer, language = 'en-US', visible = false): Promise<FirefoxHandle> {
    const program = findBrowser('firefox');
    if (program === undefined) throw new Error('no Firefox found: set MADOGUCHI_FIREFOX to its program');
    if (!existsSync(join(firefoxBuild, 'manifest.json'))) throw new Error('no Firefox build: npm run build');
    const profile = mkdtempSync(join(tmpdir(), 'madoguchi-firefox-'));
    const lines = Object.entries(preferences(server.httpPort, language)).map(
      ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
    const child = spawn(program, visible ? flags : [...flags, '--headless'], { stdio: 'ignore' });
    const portFile = join(profile, 'MarionetteActivePort');
    const port = await until('Firefox to listen', () => Number(readFileSync(portFile, 'utf8')), 60_000);
    const handle = new FirefoxHandle(child, profile, await Marionette.connect(port));
    await handle.begin();
    return handle;
  }

  private async begin(): Promise<void> {
    await this.marionette.send('WebDriver:NewSession', {
      acceptInsecureCerts: true,
      pageLoadStrategy: 'none',
    });
    await this.marionette.send('Addon:Install', { path: firefoxBuild, temporary: true });
  }

  /** Sends the tab to an address and does not wait for anything. */
  async visit(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** Address of the tab, extension pages included. */
  async url(): Promise<string> {
    const { value } = (await this.marionette.send('WebDriver:GetCurrentURL')) as { value: string };
    return value;
  }

  async title(): Promise<string> {
    const { value } = (await this.marionette.send('WebDriver:GetTitle')) as { value: string };
    return value;
  }

  /** Text that a person could read in the tab, closed shadow roots included. */
  async text(): Promise<string> {
    const script = `
      const inside = (node) => {
        if (node.nodeType === 3) return node.data;
        if (node.localName === 'style' || node.localName === 'script') return '';
        const root = node.openOrClosedShadowRoot;
        const framed = node.localName === 'iframe' ? node.contentDocument?.documentElement : null;
        return [...(root ? root.childNodes : []), ...(framed ? [framed] : []), ...node.childNodes].map(inside).join(' ');
      };
      return inside(document.documentElement).replace(/\\s+/g, ' ').trim();`;
    const { value } = (await this.marionette.send('WebDriver:ExecuteScript', {
      script,
      args: [],
      sandbox: 'system',
    })) as { value: string };
    return value;
  }

  /** Runs a script in the page, as a function body. */
  async run(script: string): Promise<void> {
    await this.marionette.send('WebDriver:ExecuteScript', { script, args: [] });
  }

  /** Addresses of all tabs and windows; the first one stays the one that is driven. */
  async addresses(): Promise<string[]> {
    const handles = (await this.marionette.send('WebDriver:GetWindowHandles')) as string[];
    const [first] = handles;
    const found: string[] = [];
    for (const handle of handles) {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle });
      found.push(await this.url());
    }
    if (first !== undefined) await this.marionette.send('WebDriver:SwitchToWindow', { handle: first });
    return found;
  }

  /** Takes the access to sites away from the extension, or gives it back, as the add-ons page does. */
  async setAccess(given: boolean): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      await this.marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const [change, done] = arguments;
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('madoguchi@madoguchi.example');
          const sites = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
          ExtensionPermissions[change](extension.id, sites, extension).then(() => done(''), (error) => done(String(error)));`,
        args: [given ? 'add' : 'remove'],
      });
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Ends the extension's event page, as the browser does when nothing has happened for half a minute. */
  async stopWorker(): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      await this.marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const [done] = arguments;
          const { extension } = WebExtensionPolicy.getByID('madoguchi@madoguchi.example');
          extension.terminateBackground({ ignoreDevToolsAttached: true })
            .then(() => done(extension.backgroundState), (error) => done(String(error)));`,
        args: [],
      });
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** What the browser says of the event page: `running`, `stopped` ... */
  async workerState(): Promise<string> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const { value } = (await this.marionette.send('WebDriver:ExecuteScript', {
        script: `return WebExtensionPolicy.getByID('madoguchi@madoguchi.example').extension.backgroundState;`,
        args: [],
      })) as { value: string };
      return value;
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async screenshot(): Promise<Buffer> {
    const { value } = (await this.marionette.send('WebDriver:TakeScreenshot', { full: false })) as {
      value: string;
    };
    return Buffer.from(value, 'base64');
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.marionette.close();
    this.child.kill('SIGKILL');
    await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
