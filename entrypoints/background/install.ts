/** After installing and after each update. */
import type { Browser } from 'wxt/browser';
import { openOwn } from '../../lib/browser/tabs.ts';
import { drawMenus } from './menus.ts';

/** Shows the first page once: not after an update, and not to a developer of Firefox add-ons at each start. */
export async function onInstalled({
  reason,
  temporary,
}: Pick<Browser.runtime.InstalledDetails, 'reason'> & { readonly temporary?: boolean }): Promise<void> {
  await drawMenus();
  if (reason === 'install' && temporary !== true) await openOwn('welcome.html');
}
