/** The extension as people have it: packed, and installed in a profile, where it is before any page. */
import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { chromeBuild } from './chromium.ts';

/**
 * Packs the build and leaves it where Chromium looks for extensions to install, or to update, when it starts with this
 * profile (https://developer.chrome.com/docs/extensions/how-to/distribute/install-extensions, "External Extensions").
 * @param version instead of the build's own; a higher one updates what an earlier call has installed
 * @returns the extension's id
 */
export function installIn(profile: string, version = builtVersion()): string {
  const program = findBrowser('chromium');
  if (program === undefined) throw new Error('no Chromium found: set MADOGUCHI_CHROMIUM to its program');
  const copy = join(profile, 'build');
  cpSync(chromeBuild, copy, { recursive: true });
  const manifest = join(copy, 'manifest.json');
  const written = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  writeFileSync(manifest, JSON.stringify({ ...written, version }));
  const keyFile = `${copy}.pem`;
  const key = existsSync(keyFile) ? [`--pack-extension-key=${keyFile}`] : [];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const scratch = `--user-data-dir=${join(profile, 'packing')}`;
  spawnSync(program, [...sandbox, '--headless=new', `--pack-extension=${copy}`, ...key, scratch], {
    timeout: 60_000,
  });
  const id = idOf(keyFile);
  const folder = join(profile, 'External Extensions');
  mkdirSync(folder, { recursive: true });
  const source = { external_crx: `${copy}.crx`, external_version: version };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(source));
  return id;
}

function builtVersion(): string {
  const manifest = readFileSync(join(chromeBuild, 'manifest.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function idOf(keyFile: string): string {
  const key = createPublicKey(createPrivateKey(readFileSync(keyFile)));
  return idFrom(key.export({ type: 'spki', format: 'der' }));
}

/** The first 16 bytes of a SHA-256 in the letters a to p: of the public key, or of the path of a folder that is not packed. */
export function idFrom(source: Buffer | string): string {
  const hash = createHash('sha256').update(source).digest('hex');
  return [...hash.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
