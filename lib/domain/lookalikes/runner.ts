/** Runs all techniques over all clues; keeps the gravest finding, and the verdict even where a technique fails. */
import type { RuleError } from '../../verdict.ts';
import type { Clue } from '../clue.ts';
import { type Severity, severityOf } from './severity.ts';
import type { Finding, Technique } from './technique.ts';

export interface Match {
  readonly technique: Technique;
  readonly clue: Clue;
  readonly finding: Finding;
  readonly severity: Severity;
}

export interface RunResult {
  readonly match?: Match;
  readonly errors: readonly RuleError[];
}

/**
 * @param clues best sighting first
 * @param order techniques; an earlier one wins over a later one of equal weight
 */
export function runTechniques(clues: readonly Clue[], order: readonly Technique[]): RunResult {
  const errors: RuleError[] = [];
  let best: Match | undefined;
  for (const clue of clues) {
    for (const technique of order) {
      const match = attempt(technique, clue, errors);
      if (match !== undefined && (best === undefined || weight(match) > weight(best))) best = match;
    }
  }
  return best === undefined ? { errors } : { match: best, errors };
}

function attempt(technique: Technique, clue: Clue, errors: RuleError[]): Match | undefined {
  try {
    const finding = technique.find(clue);
    if (finding === undefined) return undefined;
    const severity = severityOf(technique.meta.id, finding.case, clue.sighting.name.class, clue.suffix);
    return severity && { technique, clue, finding, severity };
  } catch (error) {
    errors.push({ rule: technique.meta.id, message: String(error) });
    return undefined;
  }
}

function weight({ severity }: Match): number {
  const certainty = { 'almost-certain': 2, likely: 1, possible: 0 }[severity.certainty];
  return (severity.level === 'danger' ? 10 : 0) + certainty;
}
