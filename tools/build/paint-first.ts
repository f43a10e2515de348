/** Loads the scripts of a page behind its first picture (assets/public/first.js does it in the page). */
import type { Plugin } from 'vite';

const SCRIPT = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>\s*/;
const PRELOAD = /<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>\s*/g;

/**
 * Scripts that come with a page, and what is preloaded for them, hold its first picture back by a half
 * (`npm run bench -- help`).
 * @param page end of the path of its HTML file
 */
export function paintFirst(page: string): Plugin {
  return {
    name: 'madoguchi:paint-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) => (filename.endsWith(page) ? behind(html) : html),
    },
  };
}

function behind(html: string): string {
  const script = SCRIPT.exec(html)?.[1];
  if (script === undefined) throw new Error('paint-first: the page has no module script');
  const preload = [...html.matchAll(PRELOAD)].map(([, href]) => href).join(' ');
  const first = `<script defer src="/first.js" data-script="${script}" data-preload="${preload}"></script>`;
  return html.replace(PRELOAD, '').replace(SCRIPT, () => `${first}\n    `);
}
