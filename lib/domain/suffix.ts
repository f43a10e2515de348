/** What the public suffix of an address says about a name in it. */

import type { Address } from './normalise.ts';
import type { ProtectedName } from './search/names.ts';

/**
 * `own`: the operator's own domain ends so, so that one wrong letter leads here; `hosted`: a platform where anybody
 * gets an address; `loose`: cheap and much abused, or a promise in itself; `maker`: where those who make programs put theirs, scammers among them; `country`: of one country, where firms
 * keep branches; `plain`: all others.
 */
export type SuffixKind = 'own' | 'hosted' | 'loose' | 'maker' | 'country' | 'plain';

/** Two-letter endings that the world uses without thinking of a country. */
export const WORLDWIDE = ['io', 'co', 'me', 'ai', 'to', 'so', 'gg', 'tv', 'fi', 'ag', 'fm', 'sh'];

const MAKER = /^(app|dev)$/;

/** @param loose endings of the list in assets/risk-words.json */
export function suffixKind(
  { suffix, platform }: Address,
  name: ProtectedName,
  loose: ReadonlySet<string>,
): SuffixKind {
  if (platform !== undefined) return platform.kind === 'site' ? 'hosted' : 'plain';
  if (name.endings.has(suffix.replaceAll('.', ''))) return 'own';
  const last = suffix.slice(suffix.lastIndexOf('.') + 1);
  if (MAKER.test(last)) return 'maker';
  if (loose.has(suffix) || loose.has(last)) return 'loose';
  return last.length === 2 && !WORLDWIDE.includes(last) ? 'country' : 'plain';
}
