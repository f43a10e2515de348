/** Bundled for tests/e2e/layout.test.ts: reads the page it is put into as the content script does. */
import { gatherPage } from '../../lib/facts/gather.ts';
import { layoutVisibility } from '../../lib/facts/layout.ts';

export function gather(url: string) {
  return gatherPage(document, url, layoutVisibility());
}
