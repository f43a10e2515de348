/** In whose company a name stands: shared by the techniques that look at the words beside it. */
import type { Clue } from '../clue.ts';
import type { Companion } from '../words.ts';
import type { Case, Finding } from './technique.ts';

/**
 * The case that the words beside a name make: a telling word in the same label or, for a name that otherwise stands
 * alone, in another label or the suffix (`support.metamask-desk.io`, `metamask.support`).
 */
export function companyOf({ beside, elsewhere, attached }: Clue): Finding {
  if (beside !== undefined && isTelling(beside)) return { case: caseOf(beside), word: beside.word };
  if (
    beside?.kind !== 'unknown' &&
    elsewhere !== undefined &&
    isTelling(elsewhere) &&
    elsewhere.kind !== 'topic'
  )
    return { case: caseOf(elsewhere), word: elsewhere.word };
  if (attached?.kind === 'unknown') return { case: 'inside' };
  return { case: beside === undefined ? 'alone' : caseOf(beside) };
}

function isTelling({ kind }: Companion): boolean {
  return kind === 'action' || kind === 'lure' || kind === 'topic';
}

function caseOf({ kind }: Companion): Case {
  return kind;
}
