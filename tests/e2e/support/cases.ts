import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Level } from '../../../lib/verdict.ts';

/** What a person meets on a page of tests/cases/pages/; `none` where nothing is shown. */
export type Surface = 'blocked' | 'cover' | 'strip' | 'chip' | 'badge' | 'none';

/** One page of tests/cases/pages/: its case.json and where its files are. */
export interface PageCase {
  readonly slug: string;
  readonly folder: string;
  readonly url: string;
  readonly language: 'ja' | 'en';
  /** What the page is, in a few words, for the tour and for test names. */
  readonly title: string;
  readonly expect: {
    /** The least level of a fake; `none` allows a note, which nobody is shown unless they look for it. */
    readonly level: Level;
    readonly kind: string;
    readonly service: string | null;
    /** Ids of techniques or signals that must be among the reasons. */
    readonly signals?: readonly string[];
    readonly surface: Surface;
  };
}

const root = fileURLToPath(new URL('../../cases/pages/', import.meta.url));

/** All pages of tests/cases/pages/, in order of their names. */
export function pageCases(): PageCase[] {
  return readdirSync(root)
    .filter((slug) => existsSync(join(root, slug, 'case.json')))
    .sort()
    .map((slug) => {
      const folder = join(root, slug);
      return { slug, folder, ...JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) };
    });
}

/** One page by its folder's name; throws where there is none. */
export function pageCase(slug: string): PageCase {
  const found = pageCases().find((item) => item.slug === slug);
  if (found === undefined) throw new Error(`no page tests/cases/pages/${slug}`);
  return found;
}
