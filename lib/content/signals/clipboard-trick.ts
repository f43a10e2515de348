/** "Press Win+R, then Ctrl+V": the reader runs a command that the page put into the clipboard. */
import { around, has, mentioning } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const clipboardTrick: Signal = {
  meta: { id: 'clipboard-trick', family: 'text', key: 'clipboard-trick', needs: 'any' },
  find: (reading) => mentioning(reading, 'clipboard').flatMap((clause) => judge(reading, clause) ?? []),
};

function judge(reading: Reading, clause: Clause): Finding | null {
  if (!/win(?:dows)? ?(?:key|キー)? ?(?:\+|and|と) ?r\b/.test(clause.flat) || has(clause, 'others', 'told'))
    return null;
  const pasted = around(reading, clause, 2).some((one) =>
    /(?:ctrl|control) ?\+ ?v\b|\bpaste\b|貼り付け|ペースト/.test(one.flat),
  );
  return pasted ? inClause(clause, 'strong') : null;
}
