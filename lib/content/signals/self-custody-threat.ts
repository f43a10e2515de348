/**
 * A wallet that only its owner holds cannot be suspended, verified or made to pass an identity check by anybody:
 * the sentence is false by itself. Which services are of that kind the directory says (`custody`).
 */
import { around, aside, askTo, has, hitOf, nearestService } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const selfCustodyThreat = clauseSignal('self-custody-threat', 'text', 'any', ['lockword'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  const lock = hitOf(clause, 'lockword');
  if (lock === undefined || aside(clause, lock.start) || has(clause, 'not.before', 'not.after')) return null;
  const addressed = askTo(around(reading, clause, 1), 'verify', 'contact', 'call', 'click');
  if (!addressed && !has(clause, 'you', 'threat.if', 'urgency')) return null;
  const service = nearestService(reading, around(reading, clause, 3));
  if (service?.custody !== 'self' || !has(clause, 'account', 'wallet', 'service')) return null;
  return inClause(clause, 'strong', lock.start, service);
}
