/** The search over the directory, without the cards: for the address bar, and for the popup. */
import searchData from '../../assets/compiled/search.json';
import type { SearchData } from '../directory/compiled.ts';
import { findServices, prepareSearch, type SearchIndex } from '../directory/find.ts';
import type { Route } from '../routes.ts';
import type { Locale } from '../text.ts';
import { serviceName } from './names.ts';

const data = searchData as SearchData;
const bodies = new Map(
  data.entries.flatMap(({ id, body }) => (body === undefined ? [] : [[id, body] as const])),
);
let index: SearchIndex | undefined;

/** Ids of the services and public bodies that fit the query, best first. */
export function search(query: string): readonly string[] {
  index ??= prepareSearch(data);
  return findServices(query, index).map((match) => match.id);
}

/** Ids of the services to show before anything is typed. */
export function services(): readonly string[] {
  return data.often;
}

/** Ids of everything that has a screen of its own. */
export const foundIds: readonly string[] = data.entries.map(({ id }) => id);

/** The name of what was found. */
export function foundName(id: string, locale: Locale): string {
  return bodies.get(id)?.[locale] ?? serviceName(id, locale);
}

/** The screen of what was found. */
export function routeOf(id: string): Route {
  return bodies.has(id) ? { page: 'body', id } : { page: 'service', id };
}

const recorded = new Set(foundIds.filter((id) => !bodies.has(id)));

/** False for a name that is only known to be imitated: of its desk nothing is known. */
export function hasCard(service: string): boolean {
  return recorded.has(service);
}
