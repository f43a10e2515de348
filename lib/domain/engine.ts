/** The domain engine: an address in, a verdict out. Pure; never throws. */
import type { DomainVerdict, RuleError, TechniqueId } from '../verdict.ts';
import { hostClues, otherClues, type Search } from './clues.ts';
import { disguiseIn } from './disguise.ts';
import type { DomainIndex } from './domain-index.ts';
import { evidenceOf } from './evidence.ts';
import { mayBeKnown } from './known-hosts.ts';
import { techniques } from './lookalikes/order.ts';
import { type Match, runTechniques } from './lookalikes/runner.ts';
import { addressAt, type Place, readPlace } from './normalise.ts';
import { standingOf } from './official.ts';
import { mayHaveSighting } from './search/sightings.ts';
import { mayBeWholeLabel } from './search/whole-labels.ts';

/** Hosts that the person trusts: exact hosts, ASCII, lower case. */
export interface Trust {
  readonly hosts: readonly string[];
}

/** What an address is. Also for input that is no address at all: that is `unsupported`. */
export function judgeAddress(address: string, index: DomainIndex, trust?: Trust): DomainVerdict {
  return inspectAddress(address, index, trust).verdict;
}

/** The verdict together with the techniques that failed on the way. */
export function inspectAddress(
  text: string,
  index: DomainIndex,
  trust?: Trust,
): { readonly verdict: DomainVerdict; readonly errors: readonly RuleError[] } {
  const place = readPlace(text);
  if (place === undefined) return { verdict: { kind: 'unsupported' }, errors: [] };
  if (isPlain(place, index)) return { verdict: withoutFinding(place, trust), errors: [] };
  const address = addressAt(place, index.hosting);
  // In this order: official beats everything bundled; then what the person trusts; then what is neither.
  const standing = standingOf(address, index.official, index.hosting);
  if (standing?.kind === 'official') return { verdict: standing, errors: [] };
  if (isTrusted(place, trust)) return { verdict: { kind: 'trusted', by: 'user' }, errors: [] };
  const search: Search = { address, index, errors: [] };
  const isSpared = standing?.kind === 'spared';
  const clues = [...(isSpared ? [] : hostClues(search)), ...otherClues(search)];
  const { match, errors } = runTechniques(clues, techniques);
  const disguise = match === undefined && !isSpared ? disguiseIn(address, index) : undefined;
  const verdict = match === undefined ? (disguise ?? { kind: 'unknown' as const }) : lookalike(match);
  return { verdict, errors: [...search.errors, ...errors] };
}

/**
 * True for most of the web: no record speaks of the host, no name stands in it, and nothing but the host counts. Such
 * an address is done with before its public suffix is even looked up.
 */
function isPlain({ host, isIp, userinfo }: Place, { known, search, labels, readings }: DomainIndex): boolean {
  if (isIp || userinfo !== '' || host.includes('xn--')) return false;
  return (
    !mayBeKnown(known, host) && !mayBeWholeLabel(host, labels) && !mayHaveSighting(host, search, readings)
  );
}

function withoutFinding(place: Place, trust: Trust | undefined): DomainVerdict {
  return isTrusted(place, trust) ? { kind: 'trusted', by: 'user' } : { kind: 'unknown' };
}

function isTrusted({ host }: Place, trust: Trust | undefined): boolean {
  return trust?.hosts.includes(host) === true;
}

function lookalike(match: Match): DomainVerdict {
  return {
    kind: 'lookalike',
    ...match.severity,
    service: match.clue.sighting.name.service,
    technique: match.technique.meta.id as TechniqueId,
    evidence: evidenceOf(match),
  };
}
