/** A page that carries a service's name where its own would stand, and asks for something, on a host that is not the service's. */
import type { PageFacts } from '../../facts/types.ts';
import { findPhrases } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Finding, Signal } from '../signal.ts';
import { snippet } from '../snippet.ts';
import { normalise } from '../text.ts';
import { threatIn } from './account-threat.ts';
import { asksForCredentials } from './credential-form.ts';
import { phraseForm } from './phrase-form.ts';

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
  const threatens =
    !reading.long && reading.clauses.some((clause) => threatIn(clause)?.strength === 'strong');
  if (!asked && !threatens) return [];
  const { service, text } = claim;
  return [
    {
      strength: asked ? 'strong' : 'weak',
      clause: null,
      snippet: snippet(text),
      latent: false,
      service,
      params: { service },
    },
  ];
}

/** The service whose name stands in a short title, a main heading or the name of a logo. */
function claimedService(reading: Reading, facts: PageFacts): { service: string; text: string } | null {
  const heads = reading.clauses
    .filter((clause) => clause.role === 'title' || clause.role === 'heading')
    .map((clause) => clause.shown);
  for (const text of [...heads, ...facts.images]) {
    if (text.length > TITLE_LENGTH) continue;
    const service = findPhrases(reading.context.lexicon, normalise(text).flat).find(
      (hit) => hit.concept === 'service',
    )?.service;
    if (service !== undefined) return { service, text };
  }
  return null;
}
