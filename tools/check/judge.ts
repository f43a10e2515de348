/** Judges one input with the extension's own engines. Pure: the engines come as an argument. */
import type { OfficialLink } from '../../lib/directory/official.ts';
import type { Facts, PageFacts } from '../../lib/facts/types.ts';
import { absolute } from '../../lib/inquiry/absolute.ts';
import { addressesIn, mailHost, type TextLink } from '../../lib/inquiry/addresses.ts';
import {
  atLeast,
  type ContentVerdict,
  type DomainVerdict,
  type Level,
  levelOfContent,
  levelOfDomain,
  worse,
} from '../../lib/verdict.ts';
import type { Input } from './input.ts';

/** The engines with their data, as tools/check/engines.ts builds them. */
export interface Engines {
  address(url: string): DomainVerdict;
  /** The same without lists: what a listed address pretends to be. */
  byName(url: string): DomainVerdict;
  content(facts: Facts, page: DomainVerdict): ContentVerdict;
  /** Addresses that stand in a message, bare hosts among them. */
  linksOf(text: string): readonly TextLink[];
  /** The page itself first, then every message that stands on it. */
  factsOfPage(html: string, url: string): readonly [PageFacts, ...Facts[]];
  official(service: string): readonly OfficialLink[];
}

export interface Answer {
  readonly level: Level;
  readonly kind: DomainVerdict['kind'] | ContentVerdict['kind'];
  readonly service: string | null;
  readonly techniques: readonly string[];
  readonly evidence: readonly { readonly id: string; readonly snippet: string }[];
  readonly official: readonly OfficialLink[];
}

/** A verdict with the level that it contributes. */
export type Part =
  | { readonly of: 'address'; readonly level: Level; readonly verdict: DomainVerdict }
  | { readonly of: 'content'; readonly level: Level; readonly verdict: ContentVerdict };

/** Level, kind and reasons of one input. The level is the highest of address, text, links and sender. */
export function judgeInput(input: Input, engines: Engines): Answer {
  return answerOf(partsOf(input, engines), engines.official);
}

/** Everything that was judged, the address of the page first. */
export function partsOf(input: Input, engines: Engines): readonly [Part, ...Part[]] {
  switch (input.form) {
    case 'address':
      return addressParts(input.url, engines);
    case 'page': {
      const [page, ...more] = addressParts(input.url, engines);
      const facts = engines.factsOfPage(input.html, input.url);
      return [page, ...more, ...facts.map((item) => contentPart(engines.content(item, page.verdict)))];
    }
    case 'text':
      return textParts(input, engines);
  }
}

type TextInput = Extract<Input, { form: 'text' }>;

function textParts(input: TextInput, engines: Engines): readonly [Part, ...Part[]] {
  const page = input.url === null ? [] : addressParts(input.url, engines);
  const text = contentPart(
    engines.content(factsOfText(input, engines), page[0]?.verdict ?? { kind: 'unknown' }),
  );
  const senders = [input.sender, input.replyTo].map(mailHost).filter((host) => host !== null);
  const pointers = [...input.links.map((link) => absolute(link.href)), ...senders];
  const found = pointers.flatMap((pointer) => addressParts(pointer, engines)).map(asPointer);
  const [first, ...others] = page;
  return first === undefined ? [text, ...found] : [first, ...others, text, ...found];
}

type AddressPart = Extract<Part, { of: 'address' }>;

/** The verdict on an address; after that of a list what the address pretends to be. */
function addressParts(url: string, engines: Engines): [AddressPart, ...AddressPart[]] {
  const first = addressPart(engines.address(url));
  return first.verdict.kind === 'listed' ? [first, addressPart(engines.byName(url))] : [first];
}

function addressPart(verdict: DomainVerdict): AddressPart {
  return { of: 'address', level: levelOfDomain(verdict), verdict };
}

/**
 * A link or a sender can accuse a message, never clear it: anybody can link to an official site, and a sender is what
 * the sender says it is.
 */
function asPointer(part: AddressPart): Part {
  return part.level === 'official' ? { ...part, level: 'none' } : part;
}

function contentPart(verdict: ContentVerdict): Part {
  return { of: 'content', level: levelOfContent(verdict), verdict };
}

/** The answer that parts amount to; of equally alarming ones the first decides. */
export function answerOf(parts: readonly [Part, ...Part[]], official: Engines['official']): Answer {
  const level = parts.map((part) => part.level).reduce(worse);
  const deciding = parts.find((part) => part.level === level) ?? parts[0];
  const guilty = parts.filter((part) => atLeast(part.level, 'note'));
  const service = serviceOf(deciding) ?? guilty.map(serviceOf).find((id) => id !== null) ?? null;
  return {
    level,
    kind: deciding.verdict.kind,
    service,
    techniques: unique(guilty.flatMap(techniqueOf)),
    evidence: [
      ...guilty.filter((part) => part === deciding),
      ...guilty.filter((part) => part !== deciding),
    ].flatMap(evidenceOf),
    official: service === null ? [] : official(service),
  };
}

function serviceOf({ verdict }: Part): string | null {
  return 'service' in verdict ? (verdict.service ?? null) : null;
}

function techniqueOf({ verdict }: Part): string[] {
  return 'technique' in verdict ? [verdict.technique] : [];
}

function evidenceOf({ verdict }: Part): { id: string; snippet: string }[] {
  switch (verdict.kind) {
    case 'lookalike':
    case 'disguised':
      return [{ id: verdict.technique, snippet: verdict.evidence.host }];
    case 'listed':
      return [{ id: verdict.list, snippet: verdict.entry }];
    case 'finding':
      return verdict.evidence.map(({ id, snippet }) => ({ id, snippet }));
    default:
      return [];
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** A text as the gatherers would have found it: on a page of its own, or as one message. */
export function factsOfText(input: TextInput, engines: Pick<Engines, 'linksOf'>): Facts {
  const written =
    input.surface === 'page'
      ? addressesIn(input.text).map((href) => ({ href, text: href }))
      : engines.linksOf(input.text);
  const links = [...input.links.map(({ href, text }) => ({ href: absolute(href), text })), ...written].map(
    (link) => ({ ...link, block: -1 }),
  );
  if (input.surface !== 'page') {
    const { surface, url, text, sender, subject, replyTo } = input;
    return { kind: 'message', surface, url, text, links, sender, subject, replyTo };
  }
  return pageOfText(input.text, links, { url: input.url ?? '', title: input.subject ?? '' });
}

/** A page that is nothing but lines of text and links. */
export function pageOfText(
  text: string,
  links: PageFacts['links'],
  { url, title }: Pick<PageFacts, 'url' | 'title'>,
): PageFacts {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    kind: 'page',
    url,
    title,
    language: null,
    blocks: lines.map((line) => ({ text: line, role: 'body', latent: false })),
    links,
    groups: [],
    images: [],
    pictures: [],
    icons: [],
    hiddenLength: 0,
    behaviours: [],
  };
}
