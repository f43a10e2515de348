/** Which kinds of desks nobody has proven: a gap is said in words. */
import type { Sentence } from '../text.ts';
import type { Card } from './card.ts';
import type { ChannelFact, ChannelKind } from './record.ts';

/** Kinds people ask for: a gap is said rather than left blank. Phone lines have a line of their own. */
const EXPECTED: readonly ChannelKind[] = ['help-centre', 'chat', 'contact-form', 'email'];

/** Kinds that only some troubles call for: their gap is said there. */
const CALLED_FOR: readonly ChannelKind[] = ['status', 'social'];

/** What was not found, with what the trouble calls for first. @param order kinds in the order of the trouble */
export function missingFor(
  card: Pick<Card, 'channels' | 'missing' | 'ended'>,
  order: readonly ChannelKind[],
): readonly Sentence[] {
  if (card.ended) return [];
  const absent = CALLED_FOR.filter(
    (kind) => order.includes(kind) && !card.channels.some((channel) => channel.kind === kind),
  );
  return [...absent.map((kind) => ({ key: `card.missing.${kind}` })), ...card.missing];
}

/** What people ask for and was not found, one sentence each. */
export function missingOf(shown: readonly ChannelFact[]): Sentence[] {
  const absent = EXPECTED.filter((kind) => !shown.some((channel) => channel.kind === kind));
  return absent.map((kind) => ({ key: `card.missing.${kind}` }));
}
