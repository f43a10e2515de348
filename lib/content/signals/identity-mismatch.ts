/** A page that carries a service's name where its own would stand, and asks for something, on a host that is not the service's. */
import type { PageFacts } from '../../facts/types.ts';
import { claimedService, strangeName } from '../claims.ts';
import { around, asks, has } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, ofWholeText, pageSignal } from '../signal.ts';
import { threatIn } from './account-threat.ts';
import { asksForCredentials } from './credential-form.ts';
import { phraseForm } from './phrase-form.ts';
import { recoveryPhraseRequest } from './recovery-phrase-request.ts';

const LONGEST_BUTTON = 40;

export const identityMismatch = pageSignal('identity-mismatch', 'identity', judge);

function judge(reading: Reading, facts: PageFacts): Finding[] {
  const asked = facts.groups.some(asksForCredentials) || phraseForm.find(reading).length > 0;
  const claim = claimedService(reading, facts);
  if (claim === null) return asked ? unnamed(reading, facts) : [];
  const prompts =
    !reading.long && (reading.clauses.some(isThreat) || recoveryPhraseRequest.find(reading).length > 0);
  if (!asked && !prompts) return [];
  const { service, text } = claim;
  const strength = asked || isMoreThanWords(reading, facts) ? 'strong' : 'weak';
  return [ofWholeText(strength, text, { service, params: { service } })];
}

/** A log-in page of an exchange or wallet that no directory knows, at an address that does not bear its name. */
function unnamed(reading: Reading, facts: PageFacts): Finding[] {
  const logIn = facts.groups.some(({ fields }) => fields.some(({ type }) => type === 'password'));
  const claim = logIn && !reading.long ? strangeName(reading, facts) : null;
  if (claim === null) return [];
  return [ofWholeText('strong', claim.text, { key: 'identity-mismatch-strange' })];
}

/**
 * An article on a service's trouble bears its name and speaks of the trouble: the same words, read twice. A page that
 * acts in that name has something to type into or to press, or holds on to its visitor.
 */
function isMoreThanWords(reading: Reading, { groups, behaviours }: PageFacts): boolean {
  if (behaviours.length > 0 || groups.some(({ fields }) => fields.some(({ type }) => type !== 'search')))
    return true;
  return reading.clauses.some(
    (clause) =>
      (has(clause, 'phrase', 'key') ||
        (asks(clause, 'verify', 'connect') && around(reading, clause, 3).some(isThreat))) &&
      isPressed(reading, clause),
  );
}

/** A button, or a line that is nothing but a link. */
function isPressed(reading: Reading, clause: Clause): boolean {
  return (
    clause.role === 'button' ||
    (clause.flat.length <= LONGEST_BUTTON &&
      reading.links.some((link) => link.clause === clause.index && link.text === clause.flat))
  );
}

function isThreat(clause: Clause): boolean {
  return threatIn(clause)?.strength === 'strong';
}
