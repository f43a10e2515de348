/**
 * The third line: a dangerous host that a page links to is stopped by a rule of its own before anybody can click there,
 * whatever the other rules know of it. In memory of the browser only (a session rule), and never more than so many.
 */
import { type Rule, SESSION_IDS } from './rule.ts';
import { ANY_ADDRESS, redirect } from './rules.ts';

/** A page may hold thousands of them; the oldest go first. */
export const MOST_SEEN = 500;

/** The hosts seen, the last one last; the same array where none of them is new. */
export function withSeen(known: readonly string[], hosts: readonly string[]): readonly string[] {
  const fresh = [...new Set(hosts)].filter((host) => !known.includes(host));
  return fresh.length === 0 ? known : [...known, ...fresh].slice(-MOST_SEEN);
}

/** @param page the judging page, as for `netRules`: it asks the engine again, so that a rule that is out of date does no harm */
export function seenRule(requestDomains: readonly string[], page: string): Rule {
  return redirect(SESSION_IDS.seen[0], 'known', { regexFilter: ANY_ADDRESS, requestDomains }, page);
}
