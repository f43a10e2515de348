/** What the log keeps of a verdict. Nothing where the verdict is below a warning. */
import { isAccused, levelOfAccused, titleOfAddress, titleOfContent } from '../notice/title.ts';
import type { DomainVerdict, Finding } from '../verdict.ts';
import type { NewWarning } from './log.ts';

/** A warning about an address. @param how whether the page was stopped, or opened with a warning on it */
export function warningOfAddress(
  verdict: DomainVerdict,
  url: string,
  how: { stopped: boolean },
): NewWarning | null {
  if (!isAccused(verdict)) return null;
  return {
    about: 'address',
    stopped: how.stopped,
    level: levelOfAccused(verdict),
    address: placeOf(url, true),
    service: verdict.kind === 'lookalike' ? verdict.service : null,
    title: titleOfAddress(verdict),
  };
}

/**
 * A warning about what a page or message says and asks.
 * @param url address of the page it stands on
 * @param mark of a message, by which its warning can be taken back
 */
export function warningOfContent(
  finding: Finding,
  about: 'page' | 'message',
  url: string,
  mark?: string,
): NewWarning | null {
  if (finding.level === 'note') return null;
  return {
    about,
    stopped: false,
    level: finding.level,
    address: placeOf(url, about === 'page'),
    service: finding.service ?? null,
    title: titleOfContent(finding, about),
    ...(mark !== undefined && { mark }),
  };
}

const LONGEST = 2048;

/** User name, query and fragment can name a person or carry a key: they are never kept. */
function placeOf(url: string, withPath: boolean): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return (withPath ? origin + pathname : origin).slice(0, LONGEST);
}
