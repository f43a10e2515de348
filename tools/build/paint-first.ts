/** A page of ours whose first picture waits for no other file (assets/public/first.js loads the rest in the page). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SCRIPT = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>\s*/;
const PRELOAD = /<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>\s*/g;
const SHEET = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>\s*/g;
/** Of the tab, if it stands in one: not part of the first picture. */
const ICON = /<link rel="icon"[^>]* href="([^"]+)"[^>]*>\s*/;
const PICTURE = /<img [^>]*>/g;

/** The styles of the first picture, as they stand in the page. @param files style sheets, in their order */
function shellStyles(files: readonly string[]): string {
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** A drawing as it stands in a page, beside the word that it would say. */
function drawing(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/<title>[^<]*<\/title>|<!--[^-]*-->/g, '')
    .replace('<svg ', '<svg aria-hidden="true" ')
    .replace(/\s*\n\s*/g, '');
}

/** What lets exactly these styles stand in a page: a source expression (Content Security Policy Level 3, hash-source). */
export function shellSource(files: readonly string[]): string {
  return `'sha256-${createHash('sha256').update(shellStyles(files)).digest('base64')}'`;
}

/**
 * Each file that a page comes with holds its first picture back, its scripts by a half (`npm run bench -- help`); a popup
 * is not even opened before it has loaded them.
 * @param page end of the path of its HTML file
 * @param files style sheets of what stands in that HTML
 * @param picture SVG file that stands for each picture in it
 */
export function paintFirst(page: string, files: readonly string[], picture: string): Plugin {
  return {
    name: 'madoguchi:paint-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) =>
        filename.endsWith(page) ? behind(html, shellStyles(files)).replace(PICTURE, drawing(picture)) : html,
    },
  };
}

function behind(html: string, styles: string): string {
  const script = SCRIPT.exec(html)?.[1];
  const icon = ICON.exec(html)?.[1];
  if (script === undefined || icon === undefined)
    throw new Error('paint-first: the page has no module script or no icon');
  const all = (link: RegExp) => {
    const found = [...html.matchAll(link)].map(([, href]) => href);
    if (found.length === 0) throw new Error(`paint-first: the page has nothing like ${link}`);
    return found.join(' ');
  };
  const first =
    `<style>${styles}</style>\n    ` +
    `<script defer src="/first.js" data-script="${script}" data-preload="${all(PRELOAD)}" data-sheets="${all(SHEET)}" data-icon="${icon}"></script>`;
  return html
    .replace(PRELOAD, '')
    .replace(SHEET, '')
    .replace(ICON, '')
    .replace(SCRIPT, () => `${first}\n    `);
}
