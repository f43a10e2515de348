/**
 * Stands in for WXT's context of content scripts, which announces itself to the page by an event named after the
 * extension's id: fake support could look for it and show its harmless face. A second run is noticed by a flag in our
 * own world instead (entrypoints/scan.content/index.ts). See wxt.config.ts.
 */
export class ContentScriptContext {}
