/** Words for a page or message that its own content convicts. */
import { explainContent } from '../explain/content.ts';
import { type Sentence, say } from '../text.ts';
import type { Finding } from '../verdict.ts';
import { demandOf } from './demand.ts';
import { actionTo, type Notice, type Voice } from './notice.ts';
import { titleOfContent } from './title.ts';

/** The notice for a page (`page`) or for one message in it (`message`). */
export function noticeOfContent(finding: Finding, scope: 'page' | 'message', voice: Voice): Notice {
  const words = (sentence: Sentence) => say(voice.words, sentence);
  const service = finding.service ?? null;
  const params = { service: service === null ? words({ key: 'someone' }) : voice.name(service) };
  const demand = demandOf(finding.evidence);
  return {
    by: 'content',
    level: finding.level,
    locale: voice.locale,
    service,
    title: words({ key: titleOfContent(finding, scope), params }),
    consequence: words({ key: `page.${demand}.consequence` }),
    certainty: words({ key: `certainty.is.${finding.certainty}` }),
    reasons: explainContent(finding, voice.name).map(words),
    comparison: null,
    action: actionTo(
      service,
      'desk',
      words({ key: scope === 'page' ? 'open.support' : 'open.support.chip' }),
      voice,
    ),
    ...(voice.final ? { final: true } : {}),
    words: voice.surface,
  };
}
