/** A page that carries a service's name where its own would stand, and asks for something, on a host that is not the service's. */
import type { PageFacts } from '../../facts/types.ts';
import { claimedService, strangeName } from '../claims.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, signal } from '../signal.ts';
import { snippet } from '../snippet.ts';
import { threatIn } from './account-threat.ts';
import { asksForCredentials } from './credential-form.ts';
import { phraseForm } from './phrase-form.ts';
import { recoveryPhraseRequest } from './recovery-phrase-request.ts';

export const identityMismatch = signal('identity-mismatch', 'identity', 'page', (reading) =>
  reading.facts.kind === 'page' ? judge(reading, reading.facts) : [],
);

function judge(reading: Reading, facts: PageFacts): Finding[] {
  const asked = facts.groups.some(asksForCredentials) || phraseForm.find(reading).length > 0;
  const claim = claimedService(reading, facts);
  if (claim === null) return asked ? unnamed(reading, facts) : [];
  const prompts =
    !reading.long && (reading.clauses.some(isThreat) || recoveryPhraseRequest.find(reading).length > 0);
  if (!asked && !prompts) return [];
  const { service, text } = claim;
  const strength = asked ? 'strong' : 'weak';
  return [{ strength, clause: null, snippet: snippet(text), latent: false, service, params: { service } }];
}

/** A log-in page of an exchange or wallet that no directory knows, at an address that does not bear its name. */
function unnamed(reading: Reading, facts: PageFacts): Finding[] {
  const logIn = facts.groups.some(({ fields }) => fields.some(({ type }) => type === 'password'));
  const claim = logIn && !reading.long ? strangeName(reading, facts) : null;
  if (claim === null) return [];
  const key = 'identity-mismatch-strange';
  return [{ strength: 'weak', clause: null, snippet: snippet(claim.text), latent: false, key }];
}

function isThreat(clause: Clause): boolean {
  return threatIn(clause)?.strength === 'strong';
}
