/** What a page calls itself: its title, its main headings, and the names of its logos. */
import { unmask } from '../content/text.ts';
import type { Company } from './knowledge.ts';
import { holdsName } from './names.ts';
import { nameOfImage } from './survey.ts';

const TITLES =
  'title, meta[property="og:site_name"], meta[name="application-name"], meta[name="apple-mobile-web-app-title"]';
const HEADINGS =
  'h1, h2, h3, h4, h5, h6, [role=heading], img[alt*="logo" i], img[alt*="ロゴ"], img[src*="logo" i]';
const MOST_HEADINGS = 24;
const LONGEST_TITLE = 120;

/** True if a service's name stands in a title, or that of a wallet or exchange in a heading or logo. */
export function isNamed(root: ParentNode, { names, money }: Company): boolean {
  return (
    titles(root).some((title) => holdsName(title, names)) ||
    headings(root).some((name) => holdsName(name, money))
  );
}

function titles(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll(TITLES), (element) =>
    shorten(element.getAttribute('content') ?? element.textContent),
  );
}

function headings(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll(HEADINGS))
    .slice(0, MOST_HEADINGS)
    .map((element) => shorten(element.localName === 'img' ? nameOfImage(element) : element.textContent));
}

function shorten(text: string | null): string {
  return unmask((text ?? '').slice(0, LONGEST_TITLE)).toLowerCase();
}
