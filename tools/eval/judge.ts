/** Judges rows of the corpora with the extension's own engine: without layout, at an address nobody knows. */
import { parseHTML } from 'linkedom';
import { contentContext } from '../../lib/catalog/content.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { linksOf } from '../../lib/catalog/inquiry.ts';
import { addressToJudge, linkStanding } from '../../lib/catalog/standing.ts';
import { judgeContent } from '../../lib/content/engine.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { gatherPage } from '../../lib/facts/gather.ts';
import { inlineVisibility } from '../../lib/facts/inline.ts';
import type { Facts, LinkFact } from '../../lib/facts/types.ts';
import { absolute } from '../../lib/inquiry/absolute.ts';
import { addressesIn } from '../../lib/inquiry/addresses.ts';
import { type ContentVerdict, levelOfContent } from '../../lib/verdict.ts';
import { pageOfText } from '../check/judge.ts';
import { type Row, textOf } from './corpus.ts';
import type { Outcome, Surface } from './outcome.ts';

/** An address that no list and no directory knows: what the engines see of a fresh host. */
const UNKNOWN_PAGE = 'https://page.example/';

/** Judges a page given as HTML, as `npm run check` does: without layout, at an address nobody knows. */
export function judgeHtml(html: string, url = UNKNOWN_PAGE): ContentVerdict {
  const { document } = parseHTML(html);
  return judge(
    gatherPage(document as unknown as Document, url, inlineVisibility(document as unknown as Document)),
  );
}

/** Judges facts at an unknown address, links by the bundled data. */
export function judge(facts: Facts): ContentVerdict {
  const index = domainIndex();
  const standing = (href: string) => linkStanding(href, judgeAddress(addressToJudge(href), index));
  return judgeContent(facts, contentContext({ kind: 'unknown' }, standing));
}

/** Judges one row as a page, or as a message on the surface given. */
export function judgeRow(row: Row, surface: Surface): Outcome {
  const html = textOf(row, 'html');
  const verdict = html === '' ? judge(textFacts(row, surface)) : judgeHtml(html);
  return { row, surface, verdict, level: levelOfContent(verdict) };
}

/** The surface that an utterance was made on: calls and text messages are read as chats. */
export function surfaceOf(row: Row): Surface {
  const surface = textOf(row, 'surface');
  if (surface === 'mail' || surface === 'comment') return surface;
  return surface === 'chat' || surface === 'sms' || surface === 'call' ? 'chat' : 'page';
}

function textFacts(row: Row, surface: Surface): Facts {
  const text = textOf(row, 'text');
  const given = givenLinks(row['links']);
  if (surface !== 'page') {
    const isKnown = (href: string) => judgeAddress(href, domainIndex()).kind !== 'unknown';
    const links = [...given, ...linksOf(text, isKnown).map((link) => ({ ...link, block: -1 }))];
    const optional = (key: string) => (textOf(row, key) === '' ? null : textOf(row, key));
    return {
      kind: 'message',
      surface,
      url: null,
      text,
      links,
      sender: optional('from'),
      subject: optional('subject'),
      replyTo: optional('reply_to'),
    };
  }
  const links = [...given, ...addressesIn(text).map((href) => ({ href, text: href, block: -1 }))];
  return pageOfText(text, links, { url: UNKNOWN_PAGE, title: '' });
}

function givenLinks(value: unknown): LinkFact[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((link: unknown) => {
    if (typeof link === 'string') return [{ href: absolute(link), text: '', block: -1 }];
    const { href, text } = link as { href?: string; text?: string };
    return href === undefined ? [] : [{ href: absolute(href), text: text ?? '', block: -1 }];
  });
}
