/**
 * The least that any extension costs which stops pages in the network engine: one that has the permission for it and an
 * empty script for every page, and does nothing. Chromium leads every request past the browser for it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ANY = ['http://*/*', 'https://*/*'];
const manifest = {
  manifest_version: 3,
  name: 'floor',
  version: '1',
  permissions: ['declarativeNetRequest'],
  host_permissions: ANY,
  content_scripts: [{ matches: ANY, all_frames: true, js: ['empty.js'] }],
};

/** Writes it into a folder of its own. */
export function floorExtension(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-floor-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
