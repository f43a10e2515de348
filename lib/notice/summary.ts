/** What the popup says about the page under it: a headline, a sentence, at most three reasons. */
import { explainAddress } from '../explain/address.ts';
import { explainContent } from '../explain/content.ts';
import { isAboutMessages, levelOfTab, type TabState } from '../tab-state.ts';
import type { Locale, Sentence } from '../text.ts';
import { type Certainty, type Level, levelOfContent, levelOfDomain, worse } from '../verdict.ts';

export interface PageSummary {
  readonly level: Level;
  readonly headline: Sentence;
  readonly text: Sentence | null;
  readonly reasons: readonly Sentence[];
  readonly certainty: Certainty | null;
  /** The service that is meant, whose real desk can be shown. */
  readonly service: string | null;
}

const MAX_REASONS = 3;

/** Whom it is said to: the language of the numbers, and the names of services in it. */
export interface Listener {
  readonly locale: Locale;
  name(id: string): string;
}

export function summarise(state: TabState, { locale, name }: Listener): PageSummary {
  const level = levelOfTab(state);
  const base = { level, headline: headline(state, level, name), text: body(state, level, locale, name) };
  return { ...base, reasons: reasons(state, name), certainty: certainty(state), service: service(state) };
}

function headline(state: TabState, level: Level, name: (id: string) => string): Sentence {
  if (state.blocked) return { key: 'page.blocked' };
  if (level === 'official' && state.address.kind === 'official')
    return { key: 'page.official', params: { service: name(state.address.service) } };
  if (isAboutMessages(state)) return { key: level === 'note' ? 'page.note' : 'page.message' };
  if (level !== 'none') return { key: `page.${level}` };
  const { kind } = state.address;
  return { key: kind === 'unsupported' || kind === 'trusted' ? `page.${kind}` : 'page.none' };
}

function body(state: TabState, level: Level, locale: Locale, name: (id: string) => string): Sentence | null {
  if (state.continued) return { key: 'page.continued' };
  const marked = state.counts.caution + state.counts.danger;
  if (marked > 0)
    return { key: 'page.message.text', params: { count: new Intl.NumberFormat(locale).format(marked) } };
  if (level === 'official' && state.address.kind === 'official') {
    const key = state.address.proof === 'operator' ? 'page.official.text' : 'page.official.third-party';
    return { key, params: { service: name(state.address.service) } };
  }
  if (level !== 'none') return null;
  if (state.address.kind === 'unsupported') return { key: 'page.unsupported.text' };
  if (state.address.kind !== 'trusted') return { key: 'page.none.text' };
  return { key: state.address.by === 'user' ? 'page.trusted.text' : 'page.trusted.other' };
}

function reasons({ address, content }: TabState, name: (id: string) => string): Sentence[] {
  const both = [...explainAddress(address, name), ...explainContent(content, name)];
  return both.slice(0, MAX_REASONS);
}

/** That of the more alarming of both verdicts. */
function certainty({ address, content }: TabState): Certainty | null {
  const byContent = worse(levelOfDomain(address), levelOfContent(content)) !== levelOfDomain(address);
  if (content.kind === 'finding' && (byContent || !('certainty' in address))) return content.certainty;
  if ('certainty' in address) return address.certainty;
  return address.kind === 'listed' ? 'almost-certain' : null;
}

function service({ address, content }: TabState): string | null {
  if (address.kind === 'official' || address.kind === 'lookalike') return address.service;
  return content.kind === 'finding' ? (content.service ?? null) : null;
}
