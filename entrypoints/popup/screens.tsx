/** The screens by their route. Each is loaded when it is opened: most visits to the popup need only the first. */
import type { FunctionComponent } from 'preact';
import type { PageName, Route } from '../../lib/routes.ts';
import type { ScreenProperties } from './screen.ts';

type Screen<P extends PageName> = FunctionComponent<ScreenProperties<P>>;
type Loader<P extends PageName> = () => Promise<Screen<P>>;

/** A route without a screen here opens the first one. */
const screens: { readonly [P in Exclude<PageName, 'home'>]?: Loader<P> } = {
  already: async () => (await import('./already/Already.tsx')).Already,
  body: async () => (await import('./body/Body.tsx')).Body,
  check: async () => (await import('./check/Check.tsx')).Check,
  compose: async () => (await import('./compose/Compose.tsx')).Compose,
  warnings: async () => (await import('./warnings/Warnings.tsx')).Warnings,
  evidence: async () => (await import('./evidence/Evidence.tsx')).Evidence,
  service: async () => (await import('./service/Service.tsx')).Service,
};

/** Loads the screen of a route. @returns null for the first screen, which is always there */
export function loaderOf(route: Route): Loader<PageName> | null {
  if (route.page === 'home') return null;
  return (screens[route.page] as Loader<PageName> | undefined) ?? null;
}

/** True if there is a screen for such routes. */
export function isBuilt(page: PageName): boolean {
  return page === 'home' || screens[page] !== undefined;
}
