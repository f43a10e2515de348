/** Conditions that hold for exactly these hosts: `requestDomains` alone would cover everything below them too. */
import type { Condition } from './rule.ts';

/** From here on the pattern is too large for the browser (2 kB compiled); of such hosts those below count as the same. */
const MOST_LABELS = 12;

/**
 * One condition for all hosts with the same number of labels: what stands below one of them has more. However many
 * hosts there are, this takes a handful of the thousand patterns that a browser allows.
 * @param hosts ASCII, lower case, without trailing dot
 * @returns by number of labels, 13 for all that have more than twelve
 */
export function exactHosts(
  hosts: readonly string[],
): { readonly labels: number; readonly condition: Pick<Condition, 'regexFilter' | 'requestDomains'> }[] {
  const byLabels = new Map<number, string[]>();
  for (const host of new Set(hosts)) {
    const labels = Math.min(host.split('.').length, MOST_LABELS + 1);
    byLabels.set(labels, [...(byLabels.get(labels) ?? []), host]);
  }
  return [...byLabels].map(([labels, requestDomains]) => ({
    labels,
    condition:
      labels > MOST_LABELS ? { requestDomains } : { requestDomains, regexFilter: withLabels(labels) },
  }));
}

/** An address whose host has exactly so many labels; user name, port and a trailing dot may stand around it. */
function withLabels(labels: number): string {
  const below = labels > 1 ? `(?:[^/@:.]+\\.){${labels - 1}}` : '';
  return `^https?://(?:[^/]*@)?${below}[^/@:.]+\\.?(?::\\d+)?/`;
}
