/**
 * The screens of popup.html by the fragment of its address, so that the blocked page, the menus and the address bar can
 * open any of them. A fragment is sent to nobody.
 */
import { isTrouble, type Trouble } from './help/trouble.ts';

export type Route =
  | { readonly page: 'home' }
  /** `#/service/<id>` or `#/service/<id>/<trouble>` */
  | { readonly page: 'service'; readonly id: string; readonly trouble?: Trouble }
  /** `#/body/<id>`: a public body and its desks */
  | { readonly page: 'body'; readonly id: string }
  /** `#/check`: is this real? */
  | { readonly page: 'check' }
  /** `#/already` or `#/already/<what was given>`: what to do when something was given away */
  | { readonly page: 'already'; readonly given?: string }
  /** `#/compose/<id>` or `#/compose/<id>/<trouble>`: a request to a support desk */
  | { readonly page: 'compose'; readonly id: string; readonly trouble?: Trouble }
  | { readonly page: 'evidence' }
  | { readonly page: 'warnings' };

export type PageName = Route['page'];
export type RouteOf<P extends PageName> = Extract<Route, { readonly page: P }>;

const HOME: Route = { page: 'home' };
/** Ids of records and of playbooks. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The screen that a fragment names; the first one for anything else, since the address can be typed by anybody.
 * @param hash with or without its `#`
 */
export function parseRoute(hash: string): Route {
  const [page, id, trouble, ...rest] = hash.replace(/^#?\/?/, '').split('/');
  if (rest.length > 0) return HOME;
  switch (page) {
    case 'service':
    case 'compose':
      return serviceRoute(page, id, trouble);
    case 'body':
      return isId(id) && trouble === undefined ? { page, id } : HOME;
    case 'already':
      return isId(id) ? { page, given: id } : { page };
    case 'check':
    case 'evidence':
    case 'warnings':
      return { page };
    default:
      return HOME;
  }
}

function serviceRoute(
  page: 'service' | 'compose',
  id: string | undefined,
  trouble: string | undefined,
): Route {
  if (!isId(id)) return HOME;
  return isTrouble(trouble) ? { page, id, trouble } : { page, id };
}

function isId(text: string | undefined): text is string {
  return text !== undefined && ID.test(text);
}

/** The fragment of a screen, with its `#`. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'service':
    case 'compose':
      return `#/${route.page}/${route.id}${route.trouble === undefined ? '' : `/${route.trouble}`}`;
    case 'body':
      return `#/body/${route.id}`;
    case 'already':
      return `#/already${route.given === undefined ? '' : `/${route.given}`}`;
    default:
      return `#/${route.page}`;
  }
}

/** Where "back" and Escape lead: one step up, wherever the person came from. */
export function parentOf(route: Route): Route {
  switch (route.page) {
    case 'service':
      return route.trouble === undefined ? HOME : { page: 'service', id: route.id };
    case 'compose':
      return { ...route, page: 'service' };
    case 'already':
      return route.given === undefined ? HOME : { page: 'already' };
    default:
      return HOME;
  }
}

/** The settings, ready to trust a host that was stopped. */
export function trustPage(host: string): string {
  return `/options.html#trust=${host}`;
}

/** The host that the settings were opened for; empty where there is none. @param hash `location.hash` of the settings */
export function hostToTrust(hash: string): string {
  return /^#trust=([a-z0-9.-]{1,253})$/.exec(hash)?.[1] ?? '';
}
