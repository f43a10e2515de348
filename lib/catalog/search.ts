/** The search over the directory, without the cards: for the address bar, and for the popup. */
import searchData from '../../assets/compiled/search.json';
import type { SearchData } from '../directory/compiled.ts';
import { findServices, prepareSearch, type SearchIndex } from '../directory/find.ts';

const data: SearchData = searchData;
let index: SearchIndex | undefined;

/** Ids of the services that fit the query, best first. */
export function search(query: string): readonly string[] {
  index ??= prepareSearch(data);
  return findServices(query, index).map((match) => match.id);
}

/** Ids of the services to show before anything is typed. */
export function services(): readonly string[] {
  return data.often;
}
