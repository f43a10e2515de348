/** Payment by gift card, or its number to be read out: no support desk is paid that way. */
import { around, asks, askTo, has, hitOf, isUnasked, mentioning, ofWhole, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const giftCard = clauseSignal('gift-card', 'text', 'any', ['giftcard'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  const card = hitOf(clause, 'giftcard');
  if (card === undefined || clause.question || has(clause, 'others', 'told')) return null;
  if (isUnasked(clause) || isQuiz(reading)) return null;
  // "If they ask at the till, say it is for games."
  if (!reading.long && speakOf(around(reading, clause, 2), 'coach'))
    return inClause(clause, 'strong', card.start);
  // "Pay the fine by gift card", "the insurance cost via Bitcoin or a game card": shops take them for goods.
  if (asks(clause, 'buy') && (has(clause, 'debt') || (has(clause, 'fee') && has(clause, 'wallet'))))
    return inClause(clause, 'strong', card.start);
  const told =
    around(reading, clause, 1).some(asksForNumber) ||
    (!on(reading, 'page') &&
      around(reading, clause, 3).some((one) => has(one, 'codething') && asksForNumber(one)));
  const bought = around(reading, clause, on(reading, 'page') ? 1 : 3).some((one) =>
    one.actions.some(({ concept }) => concept === 'buy'),
  );
  // "Your computer is locked: buy a card and enter its number": shops want no card for that.
  const ransom =
    askTo(around(reading, clause, 1), 'give', ...(on(reading, 'chat') ? (['buy'] as const) : [])) &&
    speakOf(around(reading, clause, 2), 'threat', 'feefirst', 'debt');
  if (bought && ransom) return inClause(clause, 'strong', card.start);
  if (told && (bought || asksForNumber(clause))) return inClause(clause, 'strong', card.start);
  return on(reading, 'page') || !asks(clause, 'buy') ? null : inClause(clause, 'weak', card.start);
}

/** A test by its title asks what one thinks of such cards. */
const isQuiz = ofWhole((reading) => mentioning(reading, 'quiz').some(({ role }) => role === 'title'));

/** "Tell me how much is on it" does not want the number, which is as good as the money. */
function asksForNumber(clause: Clause): boolean {
  return asks(clause, 'tell') && (!has(clause, 'amount') || has(clause, 'codething'));
}
