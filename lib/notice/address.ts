/** Words for a page whose address is not what it seems. */
import { explainAddress } from '../explain/address.ts';
import { type Sentence, say } from '../text.ts';
import type { DomainVerdict } from '../verdict.ts';
import { compareHosts } from './compare.ts';
import { actionTo, type Notice, type Voice } from './notice.ts';
import { type Accused, isAccused, levelOfAccused, titleOfAddress } from './title.ts';

/** The notice for an address; null where the address alone gives no reason for one. */
export function noticeOfAddress(verdict: DomainVerdict, voice: Voice): Notice | null {
  if (!isAccused(verdict)) return null;
  const words = (sentence: Sentence) => say(voice.words, sentence);
  const service = verdict.kind === 'lookalike' ? verdict.service : null;
  const params = { service: service === null ? '' : voice.name(service) };
  const level = levelOfAccused(verdict);
  return {
    by: 'address',
    level,
    locale: voice.locale,
    service,
    title: words({ key: titleOfAddress(verdict), params }),
    consequence: words({ key: `site.${level}.consequence` }),
    certainty: words({
      key: `certainty.is.${verdict.kind === 'listed' ? 'almost-certain' : verdict.certainty}`,
    }),
    reasons: explainAddress(verdict, voice.name).map(words),
    comparison: comparison(verdict),
    action: actionTo(service, 'site', words({ key: 'open.real', params }), voice),
    words: voice.surface,
  };
}

function comparison(verdict: Accused): Notice['comparison'] {
  if (verdict.kind !== 'lookalike') return null;
  const alignment = compareHosts(verdict.evidence);
  return alignment.every(({ same }) => same) ? null : { official: verdict.evidence.counterpart, alignment };
}
