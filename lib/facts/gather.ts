/** Reads a page into plain facts. Works on a real DOM and on linkedom; asks no global for anything. */
import { finish, type Steps } from '../steps.ts';
import { readBehaviours } from './behaviours.ts';
import { absolute, attribute } from './dom.ts';
import { groupFields } from './groups.ts';
import type { BehaviourKind, PageFacts, TextBlock } from './types.ts';
import type { Visibility } from './visibility.ts';
import { Walker } from './walk.ts';

export interface GatherOptions {
  /** Elements to leave out: messages that are judged on their own, and our own warnings. */
  readonly skip?: Pick<ReadonlySet<Element>, 'has'>;
  /** Most nodes to look at; what comes after is not judged. */
  readonly budget?: number;
  /** Told of each part that is not shown yet and holds words or fields; a part may be told of often. */
  readonly onLatent?: (part: Element) => void;
  /** What our script saw the page do. */
  readonly seen?: readonly BehaviourKind[];
}

const BUDGET = 60_000;

/** Nodes to look at between two moments in which others may have their turn. */
const STEP = 100;

/**
 * Facts of the page as it stands.
 * @param url the page's address; relative links start from it (or from the page's own base element)
 */
export function gatherPage(
  doc: Document,
  url: string,
  sight: Visibility,
  options: GatherOptions = {},
): PageFacts {
  return finish(gatherInSteps(doc, url, sight, options));
}

/** The same in steps. A page that changes in between is read partly as it was and partly as it is. */
export function* gatherInSteps(
  doc: Document,
  url: string,
  sight: Visibility,
  options: GatherOptions = {},
): Steps<PageFacts> {
  const title = (doc.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const base = baseOf(doc, url);
  const head: TextBlock[] = title === '' ? [] : [{ text: title, role: 'title', latent: false }];
  const walker = new Walker(doc, {
    base,
    sight,
    budget: options.budget ?? BUDGET,
    withGenerated: doc.querySelector('input, textarea') !== null,
    ...(options.skip === undefined ? {} : { skip: options.skip }),
    ...(options.onLatent === undefined ? {} : { onLatent: options.onLatent }),
  });
  while (!walker.advance(STEP)) yield;
  const walked = walker.result;
  return {
    kind: 'page',
    url,
    title,
    language: doc.documentElement?.getAttribute('lang') ?? null,
    blocks: [...head, ...walked.blocks],
    links: walked.links.map((link) => ({ ...link, block: link.block + head.length })),
    groups: groupFields(doc, walked, base),
    images: [...siteNames(doc), ...walked.images],
    pictures: [...walked.pictures],
    icons: iconsOf(doc, base),
    hiddenLength: walked.hiddenLength,
    behaviours: readBehaviours(doc, options.seen),
  };
}

function baseOf(doc: Document, url: string): string {
  const own = doc.querySelector('base[href]')?.getAttribute('href') ?? '';
  try {
    return new URL(own, url).href;
  } catch {
    return url;
  }
}

/** What the page calls itself to others. */
function siteNames(doc: Document): string[] {
  const metas = doc.querySelectorAll(
    'meta[property="og:site_name"], meta[name="application-name"], meta[name="apple-mobile-web-app-title"]',
  );
  return Array.from(metas, (meta) => attribute(meta, 'content')).filter((name) => name !== '');
}

/** Addresses of the site's icons; embedded ones say nothing of where they come from. */
function iconsOf(doc: Document, base: string): string[] {
  const links = doc.querySelectorAll(
    'link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="mask-icon"]',
  );
  const all = Array.from(links, (link) => absolute(link.getAttribute('href'), base));
  return [...new Set(all.filter((href) => href !== null && /^https?:/i.test(href)))].slice(0, 10) as string[];
}
