/** Writes down what was warned of. Nobody waits for it: a warning is shown whether or not it could be kept. */
import { pruneLog, record } from '../../lib/browser/log-store.ts';
import type { NewWarning } from '../../lib/log/log.ts';
import { warningOfAddress, warningOfContent } from '../../lib/log/warning.ts';
import type { DomainVerdict, Finding } from '../../lib/verdict.ts';

/** A page was stopped, or opened with a warning about its address. */
export function logAddress(
  tabId: number,
  verdict: DomainVerdict,
  url: string,
  how: { stopped: boolean },
): void {
  keep(tabId, warningOfAddress(verdict, url, how));
}

/** A warning about a page, or about messages on it, was shown. @param mark of a message: lib/help/marks.ts */
export function logContent(
  tabId: number,
  found: readonly { readonly finding: Finding; readonly mark?: string }[],
  about: 'page' | 'message',
  url: string,
): void {
  for (const { finding, mark } of found) keep(tabId, warningOfContent(finding, about, url, mark));
}

/** The browser was started: what is too old is erased even where nothing new is ever found. */
export function onStartup(): void {
  pruneLog().catch(report);
}

function keep(tabId: number, warning: NewWarning | null): void {
  if (warning !== null) record(tabId, warning).catch(report);
}

/** A full disk must not stop a warning; whoever looks for the reason finds it here. */
function report(error: unknown): void {
  console.warn('the log of warnings could not be written', error);
}
