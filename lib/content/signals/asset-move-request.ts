/** "Move your coins to this safe wallet while support verifies": the caller owns the safe wallet. */
import { around, asks, has, hitOf, namesMoney, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const assetMoveRequest = clauseSignal('asset-move-request', 'text', 'any', ['move'], judge);

/** Advice to move coins away from a stolen wallet sounds the same: support or a case number has to be in it. */
function judge(reading: Reading, clause: Clause): Finding | null {
  const move = hitOf(clause, 'move');
  if (move === undefined || has(clause, 'told')) return null;
  // "If you don't move them to the safe wallet, they are gone": whoever threatens so owns that wallet.
  if (has(clause, 'threat.if') && has(clause, 'safeplace') && has(clause, 'assets'))
    return inClause(clause, 'strong', move.start);
  // "… placed in the police custody wallet": no authority has one.
  if (
    has(clause, 'safeplace') &&
    has(clause, 'authority') &&
    !has(clause, 'others', 'not.before', 'not.after')
  )
    return inClause(clause, 'strong', move.start);
  // "To stop the disconnection deposit cash at the Bitcoin kiosk": nobody who is owed money is paid there.
  if (isMachine(reading, clause)) return inClause(clause, 'strong', move.start);
  if (!asks(clause, 'move') || has(clause, 'others', 'if')) return null;
  const near = around(reading, clause, 1);
  const money = speakOf(near, 'assets', 'wallet', 'account');
  if (!money && !(has(clause, 'safeplace') && namesMoney(reading, clause))) return null;
  // A message in a service's name may speak of its vault first; others speak of escrow.
  const named = !on(reading, 'page') && reading.headed !== undefined;
  const safe = speakOf(around(reading, clause, named ? 4 : 1), 'safeplace');
  return safe || speakOf(near, 'support', 'livechat') ? inClause(clause, 'strong', move.start) : null;
}

function isMachine(reading: Reading, clause: Clause): boolean {
  if (on(reading, 'page') || clause.question || has(clause, 'others')) return false;
  const near = around(reading, clause, 2);
  return (
    speakOf(near, 'cashmachine') &&
    speakOf(around(reading, clause, 4), 'threat', 'debt', 'authority', 'alarm', 'urgency', 'coach') &&
    !speakOf(near, 'others', 'told')
  );
}
