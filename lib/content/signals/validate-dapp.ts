/** Sites and replies that offer to validate, synchronise or rectify a wallet: there is no such thing. */
import { phrasesIn } from '../apart.ts';
import {
  around,
  aside,
  asks,
  askTo,
  each,
  has,
  hitOf,
  isUnasked,
  leadsAway,
  mentioning,
  mentions,
  on,
} from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';

export const validateDapp = wordSignal(
  'validate-dapp',
  'text',
  'any',
  ['dappfix', 'fixall', 'issue'],
  (reading) => [
    // Pages offer help with "any kind of issue" too, and help centres are among them.
    ...each(reading, judge, 'dappfix', ...(on(reading, 'page') ? [] : (['fixall'] as const))),
    ...menuOfIssues(reading),
  ],
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const fix = hitOf(clause, 'dappfix', 'fixall');
  if (fix === undefined || aside(clause, fix.start) || has(clause, 'programming')) return null;
  if (isUnasked(clause) || NO_SUCH.test(clause.flat.slice(0, fix.start))) return null;
  const near = around(reading, clause, 2);
  if (!near.some((one) => has(one, 'wallet', 'assets', 'service') || has(one, 'manual'))) return null;
  const phrases = phrasesIn(near, 'dappfix', 'fixall');
  const asked = askTo(near, 'connect', 'verify', 'give', 'click', 'contact');
  if (phrases.size < 2 && !asked) return null;
  const sent = leadsAway(reading) && has(clause, 'wallet');
  return inClause(clause, phrases.size >= 2 || sent ? 'strong' : 'weak', fix.start);
}

/** "There is no 'validation' or 'synchronization' of a wallet." */
const NO_SUCH = /\bthere(?:'s| is| are) no(?: such thing as)?(?: "?[a-z]+"?(?:,| or| and)?){0,3} "?$/;

/** "Resolves connection errors, staking problems, stuck transactions, …": one desk for everything that can go wrong. */
function promisesAll(clause: Clause): Finding | null {
  const troubles = phrasesIn([clause], 'issue').size;
  if (troubles < 4 || clause.question || has(clause, 'programming', 'others', 'told')) return null;
  return has(clause, 'fixall', 'dappfix', 'repair', 'helpoffer') ? inClause(clause, 'strong') : null;
}

/** "Failed transaction, missing coins, locked wallet": a choice of troubles and a wallet to connect, and nothing to read. */
function menuOfIssues(reading: Reading): Finding[] {
  if (reading.long || (on(reading, 'page') && !mentions(reading, 'dappfix'))) return [];
  const troubles = mentioning(reading, 'issue');
  if (!on(reading, 'page')) return troubles.flatMap((clause) => promisesAll(clause) ?? []);
  const clauses = troubles.filter((clause) => !aside(clause) && !has(clause, 'programming'));
  const issues = phrasesIn(clauses, 'issue');
  const [first] = clauses;
  const connected = mentioning(reading, 'connect', 'verify').some(
    (one) => asks(one, 'connect', 'verify') || one.flat.length <= 40,
  );
  if (first === undefined || issues.size < 3 || !connected || !mentions(reading, 'wallet')) return [];
  return [inClause(first, 'strong')];
}
