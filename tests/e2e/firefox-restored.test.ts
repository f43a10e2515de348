/** Firefox: tabs of the last time. It asks the extension before it loads them, so nothing of them is requested. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FirefoxHandle, firefoxBuild } from './support/firefox.ts';
import { inFirefox } from './support/firefox-session.ts';
import type { FirefoxTab } from './support/firefox-tab.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { pressOn, stands, stopped } from './support/tab.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const LISTED = 'https://maskmeta.org/';

/** The build as a file, as a person installs it. */
function packed(folder: string): string {
  const webExt = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));
  spawnSync(process.execPath, [webExt, 'build', '-s', firefoxBuild, '-a', folder], { timeout: 60_000 });
  return join(folder, readdirSync(folder)[0] ?? '');
}

inFirefox('a dangerous page that stands in a tab', () => {
  let server: DemoServer;
  let profile: string;
  let firefox: FirefoxHandle | undefined;

  beforeAll(async () => {
    server = await startServer([]);
    for (const url of [DANGER, LISTED]) server.serve(url, '<title>Fake</title>');
    profile = mkdtempSync(join(tmpdir(), 'madoguchi-firefox-'));
  });
  afterAll(async () => {
    await firefox?.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function restart(): Promise<FirefoxHandle> {
    await firefox?.close();
    server.forget();
    firefox = await FirefoxHandle.launch(server, { profile });
    return firefox;
  }
  const tabWith = (end: string): Promise<FirefoxTab> =>
    until(
      `a tab with ${end}`,
      async () => {
        for (const tab of (await firefox?.tabs()) ?? []) if ((await tab.url()).endsWith(end)) return tab;
        return undefined;
      },
      40_000,
    );
  const asked = () => server.requests.filter(({ url }) => [DANGER, LISTED].includes(url)).length;

  test('before the extension is installed, is stopped when it is, and never asked for again', async () => {
    const bare = await restart();
    await bare.tab.go(DANGER);
    await stands(bare.tab, 'Fake');
    const second = await bare.open();
    await second.go(LISTED);
    await stands(second, 'Fake');
    server.forget();
    await bare.install(packed(join(profile, 'packed')));
    await tabWith(`/blocked.html#${DANGER}`);
    await tabWith(`/blocked.html#${LISTED}`);
    expect(asked()).toBe(0);
  }, 120_000);

  test('of ours in place of one is there again, and explains again', async () => {
    await restart();
    await stopped(await tabWith(`/blocked.html#${DANGER}`), DANGER);
    expect(asked()).toBe(0);
  }, 120_000);

  test('as long as the tab is open, is stopped when the browser starts again', async () => {
    const tab = await tabWith(`/blocked.html#${DANGER}`);
    await pressOn(tab, 'tab');
    await stands(tab, 'Fake');
    await restart();
    await stopped(await tabWith(`/blocked.html#${DANGER}`), DANGER);
    expect(asked()).toBe(0);
  }, 120_000);
});
