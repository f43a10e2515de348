/**
 * The welcome screen of a wallet app ("import your wallet", "create a new one") on a web page: wallets are set up in
 * their own app, and the next page asks for the phrase. The few that live on the web are in the directory.
 */
import { has, hitOf, mentioning } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, signal } from '../signal.ts';

/** An offer is a heading, a line or a button, not a sentence in a text. */
const LONGEST_OFFER = 90;

export const walletOnboarding = signal('wallet-onboarding', 'form', 'page', (reading) =>
  reading.long ? [] : judge(reading),
);

function judge(reading: Reading): Finding[] {
  const offers = mentioning(reading, 'onboard').filter(isOffer);
  const [first] = offers;
  if (first === undefined || offers.length < 3) return [];
  const existing = offers.find((clause) => has(clause, 'phrase')) ?? offers.find(isImport);
  if (existing === undefined || !offers.some((clause) => isDoor(reading, clause))) return [];
  const named = offers.some((clause) => has(clause, 'phrase', 'key'));
  return [inClause(existing, named ? 'strong' : 'weak', hitOf(existing, 'onboard')?.start ?? 0)];
}

function isOffer(clause: Clause): boolean {
  return clause.flat.length <= LONGEST_OFFER && !clause.question && !has(clause, 'others', 'told', 'if');
}

function isImport(clause: Clause): boolean {
  return has(clause, 'give', 'verify');
}

/** A button, or a link that leads on within the same site. */
function isDoor(reading: Reading, clause: Clause): boolean {
  return (
    clause.role === 'button' ||
    reading.links.some(
      (link) => link.clause === clause.index && link.text !== '' && link.standing().kind !== 'official',
    )
  );
}
