import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { afterLoad } from './tools/build/after-load.ts';
import { NET_FILE, netFile } from './tools/build/net.ts';
import { noCollator } from './tools/build/no-collator.ts';
import { onDemand } from './tools/build/on-demand.ts';
import { onFirstUse } from './tools/build/on-first-use.ts';
import { paintFirst, shellSource } from './tools/build/paint-first.ts';
import { ownScript } from './tools/build/script.ts';
import { squeeze } from './tools/build/squeeze.ts';

/** Least permissions, each with its reason. tests/e2e/manifest.test.ts keeps them and the built manifests equal. */
export const permissions: Readonly<Record<string, string>> = {
  storage: 'settings, and per-tab state in the session area',
  tabs: 'the address of the tab that the badge, the popup and the blocked page speak about',
  webNavigation: 'each navigation is judged before its page is shown',
  declarativeNetRequest: 'the browser itself stops a dangerous page before anything of it is requested',
  activeTab: 'a picture of the page that the person keeps as evidence, after a press on the toolbar button',
  contextMenus: 'a link or a marked text can be checked where it stands',
  scripting: 'a doubtful page gets its warning before it can be typed into',
  sidePanel: 'the popup can stay open beside the page, so that a person can follow its steps there',
};

const { declarativeNetRequest: _, sidePanel: __, ...shared } = permissions;

/** Firefox has its own way, which stops every request by the exact engine. */
export const firefoxPermissions: Readonly<Record<string, string>> = {
  ...shared,
  webRequest: 'each request for a page is judged before it is sent',
  webRequestBlocking: 'the request for a dangerous page goes to the blocked page instead',
};

/** Asked for by the browser only when the person ticks the box in the settings. */
export const optionalPermissions: Readonly<Record<string, string>> = {
  privacy: 'the browser opens no connection to a page before the person asks for it',
};

/** Fake support turns up on any site and in any web mail or chat, so every page has to be judged. */
export const hostPermissions: readonly string[] = ['http://*/*', 'https://*/*'];

/** Data that the worker has with it and that most of its starts do not ask for. */
const LARGE_DATA = ['domain-index', 'domains', 'listed', 'search'].map(
  (name) => `assets/compiled/${name}.json`,
);

/** Styles of what stands in the popup before its scripts have run. */
const POPUP_SHELL = ['assets/styles/tokens.css', 'assets/styles/page.css', 'entrypoints/popup/shell.css'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: resolve('assets/public'),
  hooks: {
    'build:publicAssets': async ({ config }, files) => {
      // Firefox needs neither guard nor rules: it asks before every request.
      if (config.browser !== 'firefox') {
        files.push({ relativeDest: NET_FILE, contents: netFile() });
        files.push({ relativeDest: 'guard.js', contents: await ownScript('entrypoints/guard/main.ts') });
      }
      files.push({ relativeDest: 'judge.js', contents: await ownScript('entrypoints/blocked/judge.ts') });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: Object.keys(browser === 'firefox' ? firefoxPermissions : permissions),
    ...(browser === 'firefox' ? {} : { optional_permissions: Object.keys(optionalPermissions) }),
    host_permissions: [...hostPermissions],
    action: { default_title: '__MSG_extensionShortName__' },
    omnibox: { keyword: 'mado' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      check: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandCheck__' },
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self' ${shellSource(POPUP_SHELL)}; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          // The same as the side panel of Chromium; it needs no permission, and opens only when it is asked for.
          sidebar_action: {
            default_panel: 'popup.html?panel',
            default_title: '__MSG_extensionShortName__',
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            open_at_install: false,
          },
          // Firefox follows a redirect to a page of ours only if pages may load it; its address is different in every
          // profile, so that no page can know it, and the page shows nothing in a frame.
          web_accessible_resources: [{ resources: ['blocked.html'], matches: [...hostPermissions] }],
          browser_specific_settings: {
            gecko: {
              id: 'madoguchi@madoguchi.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // Blocked by the browser alone: forms and frames, for which no page of ours can stand in.
          declarative_net_request: { rule_resources: [{ id: 'sure', enabled: true, path: NET_FILE }] },
          // A page of ours can stand in a private window only if the extension runs there by itself, apart from the rest.
          incognito: 'split',
          side_panel: { default_path: 'popup.html?panel' },
          // A rule can lead a click to a page of ours only if pages may load it; with an address that changes at every
          // start, and that rules do not need, no page can tell by it that the extension is there.
          web_accessible_resources: [
            // All addresses: with any other pattern an address that is typed, so has no page behind it, ends at an error.
            { resources: ['blocked.html'], matches: ['<all_urls>'], use_dynamic_url: true },
          ],
          minimum_chrome_version: '122',
        }),
  }),
  vite: () => ({
    plugins: [
      squeeze({ glance: 'once', scan: 'often', surfaces: 'once' }),
      afterLoad('content-scripts/glance.js'),
      onDemand('blocked'),
      paintFirst('popup/index.html', POPUP_SHELL, 'tools/icons/icon.svg'),
      onFirstUse(LARGE_DATA),
      noCollator(),
    ],
    resolve: {
      alias: {
        // WXT's own context tells every page, by an event on its document, that this extension is there.
        'wxt/utils/content-script-context': resolve('lib/browser/quiet-context.ts'),
      },
    },
    // tldts keeps its suffix data in string constants that the bundler would otherwise inline three times (284 kB instead of 144 kB).
    build: { rolldownOptions: { optimization: { inlineConst: false } } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
