/** The same tests in every browser. */
import { chosen, parsePasses } from '../../../lib/passes.ts';
import { defaults, type Settings } from '../../../lib/settings.ts';
import { inFirefox, useFirefox } from './firefox-session.ts';
import { PageTab } from './page-tab.ts';
import type { DemoServer } from './server.ts';
import { inChromium, useSession } from './session.ts';
import type { Tab } from './tab.ts';

export interface AnySession {
  readonly server: DemoServer;
  /** A new tab, sent to an address. */
  open(url: string): Promise<Tab>;
  /** Address of a page of the extension. */
  address(path: string): Promise<string>;
  /** True while something that the person chose to go on to passes somewhere. */
  passes(): Promise<boolean>;
  /** Changes settings as the settings page would; all others are as at first. */
  choose(settings: Partial<Settings>): Promise<void>;
}

/** A group of tests in Chromium and once more in Firefox; skipped, and counted as such, where there is none. */
export function inEachBrowser(name: string, tests: (session: AnySession) => void): void {
  inChromium(`in Chromium, ${name}`, () => tests(useChromium()));
  inFirefox(`in Firefox, ${name}`, () => tests(useAnyFirefox()));
}

function hasChoice({ passes }: Record<string, unknown>): boolean {
  return passes !== undefined && chosen(parsePasses(passes)).length > 0;
}

function useChromium(): AnySession {
  const session = useSession();
  return {
    get server() {
      return session.server;
    },
    open: async (url) => {
      const tab = new PageTab(await session.browser.newPage());
      await tab.go(url);
      return tab;
    },
    address: async (path) => session.extension.url(path),
    passes: async () =>
      hasChoice(await session.extension.stored('session', 'passes')) ||
      (await session.extension.sessionRules()).some(({ condition }) => condition.tabIds !== undefined),
    choose: (settings) => session.extension.store('local', { settings: { ...defaults, ...settings } }),
  };
}

function useAnyFirefox(): AnySession {
  const session = useFirefox();
  return {
    get server() {
      return session.server;
    },
    open: async (url) => {
      const tab = await session.firefox.open();
      await tab.go(url);
      return tab;
    },
    address: (path) => session.firefox.address(path),
    passes: async () => hasChoice(await session.firefox.stored('session')),
    choose: (settings) => session.firefox.store('local', { settings: { ...defaults, ...settings } }),
  };
}
