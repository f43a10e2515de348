/** The extension's engines with the extension's data, for judging in this process. */
import { parseHTML } from 'linkedom';
import { contentContext } from '../../lib/catalog/content.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { linksOf } from '../../lib/catalog/inquiry.ts';
import { listedHost } from '../../lib/catalog/lists.ts';
import { officialLinks } from '../../lib/catalog/official.ts';
import { standingTables } from '../../lib/catalog/standing.ts';
import { messageSurfaces } from '../../lib/catalog/surfaces.ts';
import { judgeContent } from '../../lib/content/engine.ts';
import { addressToJudge, standingOf } from '../../lib/content/standing.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { gatherPage } from '../../lib/facts/gather.ts';
import { inlineVisibility } from '../../lib/facts/inline.ts';
import { gatherMessages } from '../../lib/facts/surfaces.ts';
import type { Facts, PageFacts } from '../../lib/facts/types.ts';
import { hostOfAddress, withLists } from '../../lib/lists/judge.ts';
import type { Locale } from '../../lib/text.ts';
import type { Engines } from './judge.ts';

/**
 * @param locale language of the labels of official links
 * @param lists whether lists of reported hosts take part
 */
export function buildEngines({ locale, lists = true }: { locale: Locale; lists?: boolean }): Engines {
  const index = domainIndex();
  const byName = (url: string) => judgeAddress(url, index);
  const address = (url: string) =>
    lists ? withLists(byName(url), hostOfAddress(url), listedHost) : byName(url);
  const standing = (href: string) => standingOf(href, address(addressToJudge(href)), standingTables());
  return {
    address,
    byName,
    content: (facts, page) => judgeContent(facts, contentContext(page, standing)),
    linksOf: (text) => linksOf(text, (href) => byName(href).kind !== 'unknown'),
    factsOfPage,
    official: (service) => officialLinks(service, locale),
  };
}

/** The page and the messages on it, each judged on its own, as the content script does it. No script of the page runs. */
export function factsOfPage(html: string, url: string): readonly [PageFacts, ...Facts[]] {
  const { document } = parseHTML(html);
  const visibility = inlineVisibility(document);
  const messages = gatherMessages(document, url, messageSurfaces, visibility);
  const skip = new Set(messages.map(({ element }) => element));
  return [gatherPage(document, url, visibility, { skip }), ...messages.map(({ facts }) => facts)];
}
