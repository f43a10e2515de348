/** A page that carries a service's name where its own would stand, and asks for something, on a host that is not the service's. */
import type { PageFacts } from '../../facts/types.ts';
import { findPhrases } from '../lexicon.ts';
import { holdsMoney } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import type { Finding, Signal } from '../signal.ts';
import { snippet } from '../snippet.ts';
import { normalise } from '../text.ts';
import { threatIn } from './account-threat.ts';
import { asksForCredentials } from './credential-form.ts';
import { phraseForm } from './phrase-form.ts';
import { requestsFor } from './recovery-phrase-request.ts';

export const identityMismatch: Signal = {
  meta: { id: 'identity-mismatch', family: 'identity', key: 'identity-mismatch', needs: 'page' },
  find: (reading) => (reading.facts.kind === 'page' ? judge(reading, reading.facts) : []),
};

/** A title longer than this names services in passing. */
const TITLE_LENGTH = 70;

function judge(reading: Reading, facts: PageFacts): Finding[] {
  const claim = claimedService(reading, facts);
  if (claim === null) return [];
  const asked = facts.groups.some(asksForCredentials) || phraseForm.find(reading).length > 0;
  const prompts =
    !reading.long && (reading.clauses.some(isThreat) || requestsFor(reading, 'phrase').length > 0);
  if (!asked && !prompts) return [];
  const { service, text } = claim;
  const strength = asked ? 'strong' : 'weak';
  return [{ strength, clause: null, snippet: snippet(text), latent: false, service, params: { service } }];
}

function isThreat(clause: Clause): boolean {
  return threatIn(clause)?.strength === 'strong';
}

/**
 * The service whose name stands in a short title, a main heading or the name of a logo. Names of other services stand in
 * headings and logos of innocent pages too ("Sign in with Google"): those count in the title only.
 */
function claimedService(reading: Reading, facts: PageFacts): { service: string; text: string } | null {
  const title = reading.clauses.filter((clause) => clause.role === 'title').map((clause) => clause.shown);
  const headings = reading.clauses
    .filter((clause) => clause.role === 'heading')
    .slice(0, 3)
    .map((clause) => clause.shown);
  const logos = facts.images.filter((name) => /logo|ロゴ/i.test(name)).slice(0, 2);
  for (const [at, text] of [...title, ...headings, ...logos].entries()) {
    if (text.length > TITLE_LENGTH) continue;
    const hits = findPhrases(reading.context.lexicon, normalise(text).flat);
    const service = hits.find(
      (hit) => hit.service !== undefined && (at < title.length || holdsMoney(reading.context, hit.service)),
    )?.service;
    if (service !== undefined) return { service, text };
  }
  return null;
}
