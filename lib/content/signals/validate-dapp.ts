/** Sites and replies that offer to validate, synchronise or rectify a wallet: there is no such thing. */
import { apart } from '../apart.ts';
import { around, aside, asks, has, hitOf, mentioning } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, judgeEach, type Signal } from '../signal.ts';

export const validateDapp: Signal = {
  meta: { id: 'validate-dapp', family: 'text', needs: 'any', about: ['dappfix', 'issue'] },
  find: (reading) => [...judgeEach(reading, judge, 'dappfix'), ...menuOfIssues(reading)],
};

function judge(reading: Reading, clause: Clause): Finding | null {
  const fix = hitOf(clause, 'dappfix');
  if (fix === undefined || aside(clause, fix.start) || has(clause, 'programming')) return null;
  if (clause.actions.some((action) => action.mood === 'negated' || action.mood === 'reported')) return null;
  const near = around(reading, clause, 2);
  if (!near.some((one) => has(one, 'wallet', 'assets', 'service') || has(one, 'manual'))) return null;
  const phrases = new Set(near.flatMap(fixesIn));
  const asked = near.some((one) => asks(one, 'connect', 'verify', 'give', 'click', 'contact'));
  if (phrases.size < 2 && !asked) return null;
  return inClause(clause, phrases.size >= 2 ? 'strong' : 'weak', fix.start);
}

function fixesIn(clause: Clause): string[] {
  return apart(clause.hits.filter((hit) => hit.concept === 'dappfix')).map((hit) =>
    clause.flat.slice(hit.start, hit.end),
  );
}

/** "Failed transaction, missing coins, locked wallet": a choice of troubles and a wallet to connect, and nothing to read. */
function menuOfIssues(reading: Reading): Finding[] {
  if (reading.long) return [];
  const clauses = mentioning(reading, 'issue').filter(
    (clause) => !aside(clause) && !has(clause, 'programming'),
  );
  const issues = new Set(
    clauses.flatMap((one) =>
      apart(one.hits.filter((hit) => hit.concept === 'issue')).map((hit) =>
        one.flat.slice(hit.start, hit.end),
      ),
    ),
  );
  const [first] = clauses;
  const connected = mentioning(reading, 'connect', 'verify').some(
    (one) => asks(one, 'connect', 'verify') || one.flat.length <= 40,
  );
  if (first === undefined || issues.size < 3 || !connected || !reading.byConcept.has('wallet')) return [];
  return [inClause(first, 'strong')];
}
