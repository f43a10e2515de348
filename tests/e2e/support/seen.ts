/** What a person sees of the extension in a tab: the blocked page, surfaces in the page, the toolbar badge. */
import type { Page } from 'puppeteer-core';
import type { Surface } from './cases.ts';
import type { ExtensionHandle } from './extension.ts';
import { type PiercedNode, pierce } from './pierce.ts';

/** A surface of ours inside a page. */
export interface PageSurface {
  readonly kind: 'cover' | 'strip' | 'chip';
  readonly text: string;
  readonly language: string;
  readonly node: PiercedNode;
}

export interface Seen {
  /** The most noticeable of all that is shown. */
  readonly surface: Surface;
  readonly surfaces: readonly PageSurface[];
  /** The reasons as they are written there, those behind "Why?" included. */
  readonly reasons: readonly string[];
  readonly badge: { readonly text: string; readonly title: string };
}

const KINDS = ['cover', 'strip', 'chip'] as const;

/** Our surfaces in a page. They stand in closed shadow roots, where a page's own elements never are. */
export async function surfacesIn(page: Page): Promise<PageSurface[]> {
  return surfacesAmong(await pierce(page));
}

function surfacesAmong(nodes: readonly PiercedNode[]): PageSurface[] {
  return nodes
    .filter((node) => node.closedRoot !== null)
    .flatMap((node) => {
      const classes = (node.attributes['class'] ?? '').split(' ');
      const kind = KINDS.find((name) => classes.includes(name));
      return kind === undefined
        ? []
        : [{ kind, text: node.text, language: node.attributes['lang'] ?? '', node }];
    });
}

/** Everything that is shown now; wait for the state of the tab before asking. */
export async function whatIsSeen(extension: ExtensionHandle, page: Page): Promise<Seen> {
  const badge = await extension.badge(page);
  if (extension.isBlocked(page)) {
    const reasons = await page.$$eval('.reasons li', (items) => items.map((item) => item.textContent ?? ''));
    return { surface: 'blocked', surfaces: [], reasons, badge };
  }
  const nodes = await pierce(page);
  const surfaces = surfacesAmong(nodes);
  const shown = KINDS.find((kind) => surfaces.some((surface) => surface.kind === kind));
  const reasons = nodes
    .filter((node) => node.closedRoot !== null && node.name === 'li')
    .map((node) => node.text);
  return { surface: shown ?? (badge.text === '' ? 'none' : 'badge'), surfaces, reasons, badge };
}

/** The markup inside the closed shadow root that holds a surface, its styles included. */
export async function surfaceMarkup(page: Page, kind: PageSurface['kind']): Promise<string> {
  const surface = (await surfacesIn(page)).find((found) => found.kind === kind);
  if (surface?.node.closedRoot == null) throw new Error(`no ${kind} in the page`);
  const session = await page.createCDPSession();
  const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId: surface.node.closedRoot });
  await session.detach();
  return outerHTML;
}
