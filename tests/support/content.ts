/** Judges texts and pages of the test cases as the command line does: without layout, links by the bundled data. */
import { parseHTML } from 'linkedom';
import { contentContext, knowledgeData } from '../../lib/catalog/content.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { addressToJudge, linkStanding } from '../../lib/catalog/standing.ts';
import type { ContentContext } from '../../lib/content/context.ts';
import { judgeContent } from '../../lib/content/engine.ts';
import { Knowledge } from '../../lib/content/knowledge.ts';
import { type Reading, readInSteps } from '../../lib/content/reading.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { gatherPage } from '../../lib/facts/gather.ts';
import { inlineVisibility } from '../../lib/facts/inline.ts';
import type { Facts, PageFacts, TextBlock } from '../../lib/facts/types.ts';
import { finish } from '../../lib/steps.ts';
import type { ContentVerdict, DomainVerdict } from '../../lib/verdict.ts';

export interface TextCase {
  readonly text?: string;
  readonly html?: string;
  readonly surface?: 'page' | 'mail' | 'chat' | 'comment';
  readonly links?: readonly string[];
  readonly sender?: string;
  readonly subject?: string;
  /** Address of the page; one that nobody knows where none is given. */
  readonly url?: string;
}

const PAGE = 'https://page.example/';

/** The document of some HTML, without scripts and network. */
export function documentOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** Facts of a page given as HTML. */
export function pageOf(html: string, url = PAGE): PageFacts {
  const doc = documentOf(html);
  return gatherPage(doc, url, inlineVisibility(doc));
}

/** Facts of a test case. */
export function factsOf(one: TextCase): Facts {
  if (one.html !== undefined) return pageOf(one.html, one.url);
  const text = one.text ?? '';
  const links = (one.links ?? []).map((href) => ({ href, text: '', block: -1 }));
  if (one.surface === 'page') return { ...pageOf(''), blocks: [asBlock(text)], links };
  return {
    kind: 'message',
    surface: one.surface ?? 'chat',
    url: null,
    text,
    links,
    sender: one.sender ?? null,
    subject: one.subject ?? null,
    replyTo: null,
  };
}

function asBlock(text: string): TextBlock {
  return { text, role: 'body', latent: false };
}

/** The verdict at the address of the facts, or as if that address had the verdict given. */
export function judge(facts: Facts, page?: DomainVerdict): ContentVerdict {
  return judgeContent(facts, contextOf(facts, page));
}

/** What the signals are given of the facts by an engine that has never heard of some concepts. */
export function readingWithout(concepts: readonly string[], facts: readonly Facts[]): Reading[] {
  const phrases = knowledgeData.phrases.map((file) =>
    Object.fromEntries(Object.entries(file).filter(([concept]) => !concepts.includes(concept))),
  );
  const services = concepts.includes('service') ? [] : knowledgeData.services;
  const { lexicon } = new Knowledge({ ...knowledgeData, phrases, services }).context(
    { kind: 'unknown' },
    nowhere,
  );
  return facts.map((one) => finish(readInSteps(one, { ...contextOf(one), lexicon })));
}

const nowhere = () => ({ kind: 'unknown', level: 'none', host: '' }) as const;

function contextOf(facts: Facts, page?: DomainVerdict): ContentContext {
  const index = domainIndex();
  return contentContext(page ?? judgeAddress(facts.url ?? '', index), (href) =>
    linkStanding(href, judgeAddress(addressToJudge(href), index)),
  );
}

/** Ids of the signals that a verdict rests on. */
export function signalsOf(verdict: ContentVerdict): string[] {
  return verdict.kind === 'clear' ? [] : verdict.evidence.map(({ id }) => id);
}
