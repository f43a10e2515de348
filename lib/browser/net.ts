/** Hands rules to the browser's network engine. Firefox has its own way: `onBeforeRequest` in the background. */
import { type Browser, browser } from 'wxt/browser';
import { type Ids, PRIVATE_IDS, type Rule } from '../net/rule.ts';
import { forgetRules } from './led.ts';

/** The number of a session rule among those of this worker: the one of private windows has numbers of its own. */
export function sessionId(id: number): number {
  return (browser.extension.inIncognitoContext ? PRIVATE_IDS : 0) + id;
}

/** Takes session rules out and puts others in, in one step. */
export async function replaceSessionRules(before: readonly Rule[], after: readonly Rule[]): Promise<void> {
  await browser.declarativeNetRequest?.updateSessionRules({
    removeRuleIds: [...new Set([...before, ...after].map(({ id }) => sessionId(id)))],
    addRules: after.map((rule) => asGiven({ ...rule, id: sessionId(rule.id) })),
  });
}

/**
 * Puts dynamic rules in the place of all that have numbers of these ranges, in one step: where the browser refuses a
 * rule, nothing changes. Patterns that it does not take are left out before.
 * @returns numbers of the rules that were left out
 */
export async function replaceDynamicRules(ranges: readonly Ids[], rules: readonly Rule[]): Promise<number[]> {
  const removeRuleIds = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  forgetRules();
  try {
    await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules: rules.map(asGiven) });
    return [];
  } catch {
    // The browser names only the first rule that it does not take: ask about each.
    const taken = await Promise.all(rules.map(isTaken));
    const addRules = rules.filter((_, i) => taken[i]).map(asGiven);
    if (addRules.length === rules.length)
      throw new Error('the browser refuses the rules, but none by itself');
    await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules });
    return rules.filter((_, i) => !taken[i]).map(({ id }) => id);
  }
}

/** True if dynamic rules with all these numbers stand in the browser. */
export async function hasDynamicRules(ruleIds: number[]): Promise<boolean> {
  return (await browser.declarativeNetRequest.getDynamicRules({ ruleIds })).length === ruleIds.length;
}

/** Hosts for which dynamic rules with numbers of this range stand in the browser. */
export async function hostsOfRules([first, last]: Ids): Promise<string[]> {
  const ruleIds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const rules = await browser.declarativeNetRequest.getDynamicRules({ ruleIds });
  return rules.flatMap(({ condition }) => condition.requestDomains ?? []);
}

async function isTaken({ condition: { regexFilter }, action }: Rule): Promise<boolean> {
  if (regexFilter === undefined) return true;
  const asked = { regex: regexFilter, requireCapturing: action.type === 'redirect' };
  return (await browser.declarativeNetRequest.isRegexSupported(asked)).isSupported;
}

/** Ours are read-only, the browser's types are not. */
function asGiven(rule: Rule): Browser.declarativeNetRequest.Rule {
  return rule as unknown as Browser.declarativeNetRequest.Rule;
}
