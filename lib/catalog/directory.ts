/** The directory as the popup looks it up. */
import { buildCard, type Card } from '../directory/card.ts';
import type { CardSource } from '../directory/compiled.ts';

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
