/** Holds back what a page of ours loads until a script of it asks for it. */
import type { Plugin } from 'vite';

/** Everything that the bundler has a page load at once. */
const LOADED = /\s*<(?:script type="module"[^>]*><\/script|link rel="(?:modulepreload|stylesheet)"[^>]*)>/g;

/** The page with all of that in a `<template id="page">`, where nothing is loaded before it is put into the document. */
export function holdBack(html: string): string {
  const loaded = html.match(LOADED) ?? [];
  if (loaded.length === 0) throw new Error('the page loads nothing');
  return html
    .replace(LOADED, '')
    .replace('</body>', `<template id="page">${loaded.join('')}</template>\n  </body>`);
}

/** @param page folder of the page in entrypoints/ */
export function onDemand(page: string): Plugin {
  return {
    name: 'on-demand',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) => (path.endsWith(`/${page}/index.html`) ? holdBack(html) : undefined),
    },
  };
}
