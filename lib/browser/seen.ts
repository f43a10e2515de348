/** Dangerous hosts that pages link to. The rule in the browser is the only place where they are kept. */
import { browser } from 'wxt/browser';
import { SESSION_IDS } from '../net/rule.ts';
import { seenRule, withSeen } from '../net/seen.ts';
import { replaceSessionRules, sessionId } from './net.ts';

const [ID] = SESSION_IDS.seen;

/** One after the other, or one page's hosts would replace another's. */
let last: Promise<unknown> = Promise.resolve();

/** Stops these hosts from now on, until the browser ends. @param page the judging page, up to and with `#` */
export function stopSeen(hosts: readonly string[], page: string): Promise<void> {
  const run = async (): Promise<void> => {
    const [rule] = await browser.declarativeNetRequest.getSessionRules({ ruleIds: [sessionId(ID)] });
    const known = rule?.condition.requestDomains ?? [];
    const all = withSeen(known, hosts);
    if (all !== known) await replaceSessionRules([], [seenRule(all, page)]);
  };
  const result = last.then(run);
  // A change that failed must not stop the next one; whoever asked for it still gets the error.
  last = result.catch(() => undefined);
  return result;
}
