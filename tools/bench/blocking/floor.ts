/**
 * The least that any extension costs which stops pages in the network engine: one that has the permission for it and an
 * empty script for every page, and does nothing. Chromium leads every request past the browser for it. Some hosts it
 * leads to a page of its own, which leads back at once: what a page between costs where nothing is asked there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idFrom } from '../../../tests/e2e/support/packed.ts';

const ANY = ['http://*/*', 'https://*/*'];
const manifest = {
  manifest_version: 3,
  name: 'floor',
  version: '1',
  permissions: ['declarativeNetRequest'],
  host_permissions: ANY,
  content_scripts: [{ matches: ANY, all_frames: true, js: ['empty.js'] }],
  declarative_net_request: { rule_resources: [{ id: 'away', enabled: true, path: 'away.json' }] },
  web_accessible_resources: [{ matches: ANY, resources: ['away.html'] }],
};

/** The address with a mark that the rule does not meet. */
const BACK = "location.replace(location.hash.slice(1).replace(/\\/$/, '/?back'))";

/** Writes it into a folder of its own. @param led hosts whose front pages are led away and back */
export function floorExtension(led: readonly string[]): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-floor-'));
  const page = `chrome-extension://${idFrom(folder)}/away.html`;
  const away = {
    id: 1,
    condition: { regexFilter: '^https://[^/]+/$', requestDomains: led, resourceTypes: ['main_frame'] },
    action: { type: 'redirect', redirect: { regexSubstitution: `${page}#\\0` } },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'empty.js': '',
    'away.json': JSON.stringify(led.length === 0 ? [] : [away]),
    'away.html': '<!doctype html><script src="away.js"></script>',
    'away.js': BACK,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
