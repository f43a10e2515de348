/** Words for a page whose address is not what it seems. */
import { explainAddress } from '../explain/address.ts';
import { type Sentence, say } from '../text.ts';
import type { DomainVerdict } from '../verdict.ts';
import type { Notice, Voice } from './notice.ts';

type Accused = Extract<DomainVerdict, { kind: 'lookalike' | 'listed' }>;

/** The notice for an address; null where the address alone gives no reason for one. */
export function noticeOfAddress(verdict: DomainVerdict, voice: Voice): Notice | null {
  if (verdict.kind !== 'lookalike' && verdict.kind !== 'listed') return null;
  const words = (sentence: Sentence) => say(voice.words, sentence);
  const service = verdict.kind === 'lookalike' ? verdict.service : null;
  const params = { service: service === null ? '' : voice.name(service) };
  const official = service === null ? [] : voice.official(service);
  const level = verdict.kind === 'listed' ? 'danger' : verdict.level;
  return {
    by: 'address',
    level,
    locale: voice.locale,
    service,
    title: words({ key: verdict.kind === 'listed' ? 'site.listed' : `site.${level}`, params }),
    consequence: words({ key: `site.${level}.consequence` }),
    certainty: words({
      key: `certainty.${verdict.kind === 'listed' ? 'almost-certain' : verdict.certainty}`,
    }),
    reasons: explainAddress(verdict, voice.name).map(words),
    comparison: comparison(verdict),
    official,
    action: official.length === 0 ? null : words({ key: 'open.real', params }),
    words: voice.surface,
  };
}

function comparison(verdict: Accused): Notice['comparison'] {
  if (verdict.kind === 'listed' || verdict.evidence.alignment.every((column) => column.same)) return null;
  return { official: verdict.evidence.counterpart, alignment: verdict.evidence.alignment };
}
