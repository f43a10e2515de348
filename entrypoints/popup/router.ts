/** Which screen stands in the window: follows the fragment of the address. */
import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { hashOf, type PageName, parentOf, parseRoute, type Route } from '../../lib/routes.ts';
import type { ScreenProperties } from './screen.ts';
import { loaderOf } from './screens.tsx';

export interface Shown {
  readonly route: Route;
  /** Null: the first screen. */
  readonly Screen: FunctionComponent<ScreenProperties<PageName>> | null;
}

/** The screen to draw; the one before stays until the next is loaded, so that nothing flashes. Null: none yet. */
export function useScreen(): Shown | null {
  const [shown, setShown] = useState<Shown | null>(() => first(parseRoute(location.hash)));
  // Before the picture stands and anything can be pressed: an effect after it would miss whoever is quick.
  useLayoutEffect(() => {
    let last = 0;
    const follow = () => {
      const mine = ++last;
      // Who has gone on meanwhile is not led back.
      void open(parseRoute(location.hash)).then((next) => mine === last && setShown(next));
    };
    if (shown === null) follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEscape(shown?.route);
  return shown;
}

/** Opens another screen. */
export function go(route: Route): void {
  location.hash = hashOf(route);
}

function first(route: Route): Shown | null {
  return loaderOf(route) === null ? { route: { page: 'home' }, Screen: null } : null;
}

async function open(route: Route): Promise<Shown> {
  const load = loaderOf(route);
  return load === null ? { route: { page: 'home' }, Screen: null } : { route, Screen: await load() };
}

/** Escape goes one step up; on the first screen the browser closes the popup with it. */
function useEscape(route: Route | undefined): void {
  useEffect(() => {
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (route === undefined || route.page === 'home') return;
      event.preventDefault();
      go(parentOf(route));
    };
    addEventListener('keydown', up);
    return () => removeEventListener('keydown', up);
  }, [route]);
}
