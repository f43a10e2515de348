/** "Your account is suspended, verify it here": a threat to the reader, with what the reader is to do about it. */
import { around, aside, asks, type Clause, has, hitOf, nearestService, type Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const accountThreat: Signal = {
  meta: { id: 'account-threat', family: 'text', key: 'account-threat', needs: 'any' },
  find: (reading) => reading.clauses.flatMap((clause) => judge(reading, clause) ?? []),
};

function judge(reading: Reading, clause: Clause): Finding | null {
  const threat = threatIn(clause);
  if (threat === null) return null;
  const near = around(reading, clause, reading.surface === 'page' ? 2 : 4);
  if (!isAddressed(clause, near) || !near.some((one) => offersRemedy(reading, one))) return null;
  return inClause(clause, threat.strength, threat.at, nearestService(reading, near));
}

/** A loss that is announced is strong; an alarming event ("new device") is weak. Supposed and reported ones are none. */
export function threatIn(clause: Clause): { strength: Finding['strength']; at: number } | null {
  const loss = hitOf(clause, 'threat');
  const event = hitOf(clause, 'alarm');
  const hit = loss ?? event;
  if (hit === undefined || aside(clause, hit.start) || isDenied(clause, hit.start)) return null;
  return {
    strength: loss !== undefined && has(clause, 'account', 'assets', 'service', 'you') ? 'strong' : 'weak',
    at: hit.start,
  };
}

/** "cannot be suspended", "will not lock": what is denied threatens nobody. */
function isDenied(clause: Clause, at: number): boolean {
  const negations = clause.hits.filter(
    (hit) => hit.concept === 'not.before' && hit.end <= at && at - hit.end <= 20,
  );
  const verified = clause.hits.some(
    (hit) => hit.concept === 'threat' && negations.some((not) => hit.start <= not.start),
  );
  return negations.length > 0 && !verified && !has(clause, 'threat.if');
}

function isAddressed(clause: Clause, near: readonly Clause[]): boolean {
  return (
    has(clause, 'you', 'threat.if', 'urgency') ||
    near.some((one) => has(one, 'you') && has(one, 'account', 'service', 'assets'))
  );
}

function offersRemedy(reading: Reading, clause: Clause): boolean {
  if (asks(clause, 'verify', 'contact', 'call', 'click', 'connect', 'install')) return !clause.question;
  return (
    reading.surface !== 'page' &&
    reading.links.some((link) => link.clause === clause.index && has(clause, 'verify', 'click'))
  );
}
