import type { ProofLevel } from '../../lib/directory/record.ts';
import type { Proof } from '../../lib/verdict.ts';

/** A government page is as good as the operator's own. */
export function proofOf(level: ProofLevel): Proof {
  return level === 'government' ? 'operator' : level;
}

export function isProven(fact: { level: ProofLevel }): boolean {
  return proofOf(fact.level) === 'operator';
}
