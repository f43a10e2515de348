/** Which navigations the rules in the browser lead to the judging page by themselves. */
import { browser } from 'wxt/browser';
import { type Matcher, matcher } from '../net/match.ts';
import { DYNAMIC_IDS, type Rule } from '../net/rule.ts';

/** Without the listed hosts: whoever asks knows these, and there are so many that reading them takes half a second. */
const { listed: _, ...kinds } = DYNAMIC_IDS;
const ruleIds = Object.values(kinds).flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
);

/** Rules that outlive the browser are read once: there are many, and they change only by `forgetRules`. */
let lasting: Promise<readonly Rule[]> | null = null;

/**
 * True if a rule that stands in the browser redirects this address, listed hosts left out. Without an answer of the
 * browser: false.
 */
export async function isLedByRule(url: string): Promise<boolean> {
  try {
    return (await rulesInForce()).effect({ url }) === 'redirect';
  } catch {
    lasting = null;
    return false;
  }
}

/** The rules have been written anew. */
export function forgetRules(): void {
  lasting = null;
}

async function rulesInForce(): Promise<Matcher> {
  lasting ??= browser.declarativeNetRequest.getDynamicRules({ ruleIds }) as Promise<unknown> as Promise<
    readonly Rule[]
  >;
  const session = await browser.declarativeNetRequest.getSessionRules();
  return matcher([...(await lasting), ...(session as unknown as readonly Rule[])]);
}
