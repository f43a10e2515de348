/** The directory as the popup looks it up. */
import searchData from '../../assets/compiled/search.json';
import { buildCard, type Card } from '../directory/card.ts';
import type { CardSource, SearchData } from '../directory/compiled.ts';
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

/**
 * The cards are by far the largest part, and most visits to the popup need none: loaded on first use.
 * @param today `YYYY-MM-DD`
 * @returns null if there is no record with this id
 */
export async function cardOf(id: string, today: string): Promise<Card | null> {
  const { default: cards } = await import('../../assets/compiled/cards.json');
  // JSON modules lose literal types; tests/data.test.ts compares the file with what the compiler makes.
  const table = cards as unknown as Readonly<Record<string, CardSource>>;
  const source = table[id];
  return source === undefined ? null : buildCard(source, today);
}
