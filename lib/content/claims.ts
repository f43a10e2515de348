/** Which service a page says that it is: by title, headings, logo and icon, or by a name of its own that its address lacks. */
import type { PageFacts } from '../facts/types.ts';
import { findPhrases, type Hit } from './lexicon.ts';
import { holdsMoney } from './queries.ts';
import type { Reading } from './reading.ts';
import { normalise } from './text.ts';

export interface Claim {
  /** Id of the service; missing where the name is none that the directory knows. */
  readonly service?: string;
  /** What says so. */
  readonly text: string;
}

/** A title longer than this names services in passing. */
const TITLE_LENGTH = 70;
/** A title that is about a service, not of it: a job there, what others think of it. */
const ABOUT = /\b(?:jobs?|careers?|hiring)\b|求人|採用|評判|レビュー/i;
/** Words beside a name in a logo's or a picture's own name. */
const BESIDE_NAME = 12;

/**
 * The service whose name stands in a short title, a main heading or the name of a logo, or whose icon the page borrows.
 * Names of other services stand in headings and logos of innocent pages too ("Sign in with Google"): those count in the
 * title only.
 */
export function claimedService(reading: Reading, facts: PageFacts): (Claim & { service: string }) | null {
  const titles = textsOf(reading, 'title');
  for (const [at, text] of [
    ...titles,
    ...textsOf(reading, 'heading').slice(0, 3),
    ...logosOf(facts),
  ].entries()) {
    if (text.length > TITLE_LENGTH || ABOUT.test(text)) continue;
    const service = serviceIn(reading, text, at < titles.length);
    if (service !== undefined) return { service, text };
  }
  return borrowedIcon(reading, facts);
}

function textsOf(reading: Reading, role: 'title' | 'heading'): string[] {
  return reading.clauses.filter((clause) => clause.role === role).map((clause) => clause.shown);
}

/** Names of logos, and of the first pictures where they are nothing but a name. */
function logosOf({ images, pictures }: PageFacts): string[] {
  const named = [...images, ...pictures.map((name) => name.replace(/[_-]+/g, ' '))];
  return named.filter((name) => /logo|ロゴ/i.test(name)).slice(0, 3);
}

function serviceIn(reading: Reading, text: string, anyService: boolean): string | undefined {
  const hits = findPhrases(reading.context.lexicon, normalise(text).flat);
  return hits.find(
    (hit) => hit.service !== undefined && (anyService || holdsMoney(reading.context, hit.service)),
  )?.service;
}

/** An icon that is fetched from a wallet's or exchange's own site. */
function borrowedIcon(reading: Reading, { icons }: PageFacts): (Claim & { service: string }) | null {
  for (const icon of icons) {
    const { kind, service, host } = reading.context.standing(icon);
    if (kind === 'official' && service !== undefined && holdsMoney(reading.context, service))
      return { service, text: host };
  }
  return null;
}

/**
 * A name before a dash in the title of a page about wallets or exchanges, of which the page's address holds nothing:
 * the log-in page of an exchange stands at an address that bears its name.
 */
export function strangeName(reading: Reading, { title, url }: PageFacts): Claim | null {
  if (title === '' || title.length > TITLE_LENGTH) return null;
  const [name = '', ...rest] = title.split(/\s*[|–—:：]\s*|\s+-\s+/);
  const words = normalise(name).flat.match(/[a-z]{4,}/g) ?? [];
  const about = findPhrases(reading.context.lexicon, normalise(rest.join(' ') || name).flat);
  if (words.length === 0 || words.length > 3 || !about.some(isTrade)) return null;
  const own = words.filter((word) => !GENERIC.test(word));
  const address = url.toLowerCase();
  return own.length > 0 && !own.some((word) => address.includes(word)) ? { text: title } : null;
}

const GENERIC =
  /^(?:wallet|exchange|crypto|bitcoin|login|sign|official|account|home|welcome|trade|trading|digital|assets?|secure|page|your|with|from)$/;

function isTrade({ concept }: Hit): boolean {
  return concept === 'wallet' || concept === 'assets' || concept === 'trade';
}

/** True if `text` is a name and hardly anything else. */
export function isBareName(text: string, hit: { readonly start: number; readonly end: number }): boolean {
  return text.length - (hit.end - hit.start) <= BESIDE_NAME;
}
