/** An update of the extension, as people get it: the rules are written anew, and what a person chose stays. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DYNAMIC_IDS } from '../../lib/net/rule.ts';
import { defaults } from '../../lib/settings.ts';
import { installIn } from './support/packed.ts';
import { PlainChromium } from './support/plain.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const TRUSTED = 'rnetamask.io';
const NEXT = '99.0.0';
/** A rule that the version before wrote and the next one does not know: it would let a dangerous site pass. */
const OLD = {
  id: DYNAMIC_IDS.spared[1],
  priority: 9,
  action: { type: 'allow' },
  condition: { requestDomains: [new URL(DANGER).hostname] },
};
/** In milliseconds. */
const LONG = 40_000;

/** What stands in the browser: the version that wrote the rules, their numbers, and where the guard is not sent. */
interface Standing {
  readonly version: string;
  readonly rules: readonly number[];
  readonly exempt: readonly string[];
}
const STANDING = `Promise.all([
  chrome.storage.local.get('net'), chrome.declarativeNetRequest.getDynamicRules(),
  chrome.scripting.getRegisteredContentScripts(),
]).then(([{ net }, rules, [guard]]) => ({
  version: net?.version ?? '', rules: rules.map(({ id }) => id), exempt: guard?.excludeMatches ?? [],
}))`;

inChromium('after an update of the extension', () => {
  let server: DemoServer;
  let profile: string;
  let browser: PlainChromium;

  beforeAll(async () => {
    server = await startServer([]);
    server.serve(DANGER, '<title>Fake</title>');
    server.serve(`https://${TRUSTED}/`, '<title>Trusted</title>');
    profile = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
  });
  afterEach(() => browser.close());
  afterAll(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Asked on a page of ours, which is there as soon as the extension is installed. */
  async function standing(holds: (found: Standing) => boolean): Promise<Standing> {
    return until(
      'what is to stand in the browser',
      async () => {
        const tab = await browser.open();
        await tab.visit(browser.url('options.html'));
        const found = await tab.evaluate<Standing | undefined>(
          `globalThis.chrome?.declarativeNetRequest === undefined ? undefined : ${STANDING}`,
        );
        return found !== undefined && holds(found) ? found : undefined;
      },
      LONG,
    );
  }
  const isExempt = ({ exempt }: Standing) => exempt.some((pattern) => pattern.includes(TRUSTED));

  test('dangerous sites are stopped, trusted ones open, and no old rule is left', async () => {
    const id = installIn(profile);
    browser = await PlainChromium.start(server, true, { profile, installed: id });
    const { version } = await standing(({ version }) => version !== '');
    expect(version).not.toContain(NEXT);
    const own = await browser.open();
    await own.visit(browser.url('options.html'));
    const settings = { ...defaults, trust: [{ host: TRUSTED, added: '2026-01-01', until: null }] };
    await own.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
    await own.evaluate(
      `chrome.declarativeNetRequest.updateDynamicRules({ addRules: [${JSON.stringify(OLD)}] })`,
    );
    expect((await standing(isExempt)).rules).toContain(OLD.id);
    await browser.close();

    expect(installIn(profile, NEXT)).toBe(id);
    browser = await PlainChromium.start(server, true, { profile, installed: id });
    // An extension that is in use is updated with the next start of the browser.
    const folder = join(profile, 'Default', 'Extensions', id, `${NEXT}_0`);
    await until('the update to be unpacked', async () => existsSync(folder), LONG);
    await browser.close();
    browser = await PlainChromium.start(server, true, { profile, installed: id });
    const after = await standing((found) => found.version.startsWith(NEXT) && isExempt(found));
    expect(after.rules).not.toContain(OLD.id);
    expect(await browser.addresses()).not.toContain(browser.url('welcome.html'));
    const tab = await browser.open();
    await tab.visit(DANGER);
    expect(await tab.heading()).toMatch(/^This is not MetaMask/);
    await tab.visit(`https://${TRUSTED}/`);
    await tab.stands('Trusted');
    expect(server.requests.map(({ url }) => url)).not.toContain(DANGER);
  });
});
