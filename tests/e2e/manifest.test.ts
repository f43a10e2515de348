import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { firefoxPermissions, hostPermissions, optionalPermissions, permissions } from '../../wxt.config.ts';

const output = join(import.meta.dirname, '../../.output');
const builds = [
  ['chrome-mv3', permissions],
  ['firefox-mv3', firefoxPermissions],
] as const;

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly externally_connectable?: unknown;
  readonly web_accessible_resources?: readonly {
    readonly resources: readonly string[];
    readonly use_dynamic_url?: boolean;
  }[];
  readonly content_security_policy: { readonly extension_pages: string };
}

describe.each(builds)('%s', (folder, reasons) => {
  const root = join(output, folder);
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest;

  test('asks for exactly the permissions that have a reason', () => {
    expect([...manifest.permissions].sort()).toEqual(Object.keys(reasons).sort());
    expect(manifest.host_permissions).toEqual(hostPermissions);
    const optional = folder === 'firefox-mv3' ? {} : optionalPermissions;
    expect(manifest.optional_permissions ?? []).toEqual(Object.keys(optional));
    for (const reason of Object.values({ ...reasons, ...optional }))
      expect(reason.length).toBeGreaterThan(20);
  });

  test('is a manifest of version 3 that no page can talk to', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('its pages load nothing from anywhere else and are never framed', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('a page can load nothing of it but the blocked page, and that only by an address that it cannot know', () => {
    const [open, ...more] = manifest.web_accessible_resources ?? [];
    expect(open?.resources).toEqual(['blocked.html']);
    expect(more).toEqual([]);
    // Firefox gives every profile another address of its own accord.
    expect(open?.use_dynamic_url).toBe(folder === 'chrome-mv3' ? true : undefined);
  });

  test('the script that every page gets before its own is at most 8,000 bytes', () => {
    const size = statSync(join(output, 'chrome-mv3/guard.js')).size;
    expect(size).toBeGreaterThan(4000);
    expect(size).toBeLessThanOrEqual(8000);
    // Firefox asks before every request, and needs none.
    expect(existsSync(join(output, 'firefox-mv3/guard.js'))).toBe(false);
  });

  // Uncompressed, as the browser compiles them: every page loads the first look, one that gives reason to the engine,
  // one that is warned of what draws. A script that is nearly empty would pass for a small one.
  test.each([
    ['glance.js', 20_000, 65_000],
    ['scan.js', 50_000, 100_000],
    ['surfaces.js', 10_000, 18_000],
  ])('%s has more than %d and at most %d bytes', (file, least, most) => {
    const { size } = statSync(join(root, 'content-scripts', file));
    expect(size).toBeGreaterThan(least);
    expect(size).toBeLessThanOrEqual(most);
  });

  test('the scripts stay small', () => {
    const packed = (files: readonly string[]) =>
      files
        .map((file) => gzipSync(readFileSync(join(root, file))).length)
        .reduce((sum, size) => sum + size, 0);
    // One import too many (the public suffix list, the cards, the polyfill) goes beyond these.
    expect(packed(['content-scripts/scan.js'])).toBeLessThan(60_000);
    const popup = loadedBy('popup.html');
    expect(popup.length).toBeGreaterThan(1);
    expect(packed(popup)).toBeGreaterThan(10_000);
    expect(packed(popup)).toBeLessThan(80_000);
  });

  test('nothing is loaded before the first picture of the popup, and its styles are allowed to stand in it', () => {
    const html = readFileSync(join(root, 'popup.html'), 'utf8');
    expect(html).not.toMatch(/type="module"|rel="(?:stylesheet|modulepreload)"/);
    const styles = /<style>(.+)<\/style>/s.exec(html)?.[1] ?? '';
    expect(styles).toContain('header');
    const source = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
    expect(manifest.content_security_policy.extension_pages).toContain(`style-src 'self' ${source};`);
  });

  /** The scripts that a page of ours loads before anything is pressed: its own, and all that they import at once. */
  function loadedBy(page: string): string[] {
    const html = readFileSync(join(root, page), 'utf8');
    const found = [...html.matchAll(/(?:src|data-script)="\/(chunks\/[^"]+\.js)"/g)].flatMap(
      ([, file]) => file ?? [],
    );
    for (const file of found) {
      const source = readFileSync(join(root, file), 'utf8');
      const imported = [...source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)];
      for (const [, name] of imported) if (!found.includes(`chunks/${name}`)) found.push(`chunks/${name}`);
    }
    return found;
  }
});
