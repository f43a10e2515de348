/** In whose company a name stands: shared by the techniques that look at the words beside it. */
import type { Clue } from '../clue.ts';
import type { Companion } from '../words.ts';
import type { Finding } from './technique.ts';

/**
 * The case that the words beside a name make: a telling word in the same label or, where nothing unknown is beside
 * the name, one in another label or the suffix (`support.metamask-desk.io`, `metamask.support`).
 */
export function companyOf({ beside, elsewhere, attached }: Clue): Finding {
  if (beside !== undefined && isTelling(beside)) return { case: beside.kind, word: beside.word };
  if (elsewhere !== undefined && isCall(elsewhere) && beside?.kind !== 'unknown')
    return { case: elsewhere.kind, word: elsewhere.word };
  if (attached?.kind === 'unknown') return { case: 'inside' };
  return { case: beside === undefined ? 'alone' : beside.kind };
}

function isTelling(companion: Companion): boolean {
  return isCall(companion) || companion.kind === 'study' || companion.kind === 'topic';
}

/** Asks to act or promises something: telling also in another label than the name's. */
function isCall({ kind }: Companion): boolean {
  return kind === 'action' || kind === 'lure';
}
