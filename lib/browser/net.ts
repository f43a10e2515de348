/** Hands rules to the browser's network engine. Firefox has its own way: `onBeforeRequest` in the background. */
import { type Browser, browser } from 'wxt/browser';
import type { Rule } from '../net/rule.ts';

/** Takes session rules out and puts others in, in one step. */
export async function replaceSessionRules(before: readonly Rule[], after: readonly Rule[]): Promise<void> {
  await browser.declarativeNetRequest?.updateSessionRules({
    removeRuleIds: [...new Set([...before, ...after].map(({ id }) => id))],
    addRules: after.map(asGiven),
  });
}

/** Ours are read-only, the browser's types are not. */
export function asGiven(rule: Rule): Browser.declarativeNetRequest.Rule {
  return rule as unknown as Browser.declarativeNetRequest.Rule;
}
