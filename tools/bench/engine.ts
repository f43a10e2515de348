/** What of the content engine is measured, as it is built for pages. */
export { contentContext } from '../../lib/catalog/content.ts';
export { judgeContent } from '../../lib/content/engine.ts';
