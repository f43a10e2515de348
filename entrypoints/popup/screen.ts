/** What every screen of the popup is given. */
import type { PageName, RouteOf } from '../../lib/routes.ts';
import type { Dictionary, Locale } from '../../lib/text.ts';

/** Puts a key of the popup's dictionary into words. */
export type Text = (key: string, params?: Readonly<Record<string, string>>) => string;

/** Where popup.html stands: over the toolbar, in a tab of its own, or beside the page. */
export type Mode = 'popup' | 'tab' | 'panel';

export interface Speech {
  readonly locale: Locale;
  readonly words: Dictionary;
  readonly text: Text;
}

export interface ScreenProperties<P extends PageName> extends Speech {
  readonly route: RouteOf<P>;
  readonly mode: Mode;
}
