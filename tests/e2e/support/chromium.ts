/** Starts a real Chromium with the built extension, with every host name mapped to the loopback server. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { ExtensionHandle } from './extension.ts';
import type { DemoServer } from './server.ts';

export interface ChromiumOptions {
  readonly server: Pick<DemoServer, 'httpPort' | 'httpsPort'>;
  readonly language?: 'ja' | 'en';
  /** Shows a window; without it the browser runs headless. */
  readonly visible?: boolean;
  /** Folder of the browser's profile, where it has to outlive the browser. */
  readonly profile?: string;
  /** Folder of the built extension; by default the last `npm run build`. */
  readonly extension?: string;
  /** The extension was in this profile before, so that nothing opens for it. */
  readonly isUsed?: boolean;
  /** Further switches of the browser. */
  readonly switches?: readonly string[];
}

export const chromeBuild = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** Switches off what a browser sends of its own accord, so that every request the server sees has a cause in the test. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // A page's own service worker is not loaded with a certificate of ours otherwise.
  '--ignore-certificate-errors',
];

export function argumentsFor({ server, language = 'en', switches = [] }: ChromiumOptions): string[] {
  const rules = `MAP *:80 127.0.0.1:${server.httpPort}, MAP *:443 127.0.0.1:${server.httpsPort}`;
  // Chromium refuses to sandbox a root user's processes.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...quiet, ...switches, ...sandbox, `--lang=${language}`, `--host-resolver-rules=${rules}`];
}

/** Starts the browser and waits until the extension's worker runs. Throws where there is no Chromium or no build. */
export async function launchChromium(
  options: ChromiumOptions,
): Promise<{ browser: Browser; extension: ExtensionHandle }> {
  const folder = options.extension ?? chromeBuild;
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`no build in ${folder}: npm run build`);
  const browser = await launchWith(options, [folder]);
  const extension = await ExtensionHandle.find(browser);
  if (options.isUsed !== true) {
    await closeWelcome(browser, extension);
    // The question whether private windows are to be watched stands on the toolbar button until it is answered.
    await extension.store('local', { 'private-windows.not-wanted': true });
  }
  return { browser, extension };
}

/** The same browser without the extension, to compare with. */
export function launchBare(options: ChromiumOptions): Promise<Browser> {
  return launchWith(options, []);
}

function launchWith(options: ChromiumOptions, folders: string[]): Promise<Browser> {
  const program = findBrowser('chromium');
  if (program === undefined) throw new Error('no Chromium found: set MADOGUCHI_CHROMIUM to its program');
  return launch({
    executablePath: program,
    headless: options.visible !== true,
    pipe: true,
    ...(folders.length > 0 ? { enableExtensions: folders } : {}),
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    acceptInsecureCerts: true,
    // --lang alone leaves the extension's own messages in English: on Linux they follow LANGUAGE.
    env: { ...process.env, LANGUAGE: options.language ?? 'en' },
    args: argumentsFor(options),
    defaultViewport: options.visible === true ? null : { width: 1100, height: 760 },
  });
}

/** The page that opens after installing is closed, as a person does; a test that is about it opens it itself. */
async function closeWelcome(browser: Browser, extension: ExtensionHandle): Promise<void> {
  const target = await browser.waitForTarget((item) => item.url() === extension.url('welcome.html'), {
    timeout: 15_000,
  });
  await (await target.page())?.close();
}
