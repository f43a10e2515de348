/** Where a secret may be entered: in the wallet's own app or device, or in a program that its reader writes. */
import { around, asks, holdsAddress, isManual, leadsAway, mentions, on, speakOf } from './queries.ts';
import type { Clause, Reading } from './reading.ts';
import { hasOpenField } from './signals/phrase-form.ts';

/** Behind a service's name: "… extension", 「…のアプリ」. */
const APP =
  /^(?: (?:app|extension|mobile|desktop|device|browser|itself)\b|の?(?:アプリ|拡張|本体|画面)|を(?:開|起動))/;

/**
 * True if a secret is spoken of as entered in its own place and the text names no other: no link to a stranger, no
 * mailbox, number or account to write to, no field on the page. Whoever wrote that gains nothing by it.
 */
export function isInOwnPlace(reading: Reading, clause: Clause): boolean {
  const near = around(reading, clause, 2);
  if (!isManual(reading) && !speakOf(near, 'ownplace', 'programming') && !near.some(namesApp)) return false;
  if (on(reading, 'page')) return !hasOpenField(reading);
  return (
    !asks(clause, 'tell') &&
    !leadsAway(reading) &&
    !holdsAddress(reading) &&
    !mentions(reading, 'direct', 'dappfix', 'screen', 'remote', 'remote.tool')
  );
}

function namesApp({ flat, hits }: Clause): boolean {
  return hits.some(
    ({ service, start, end }) =>
      service !== undefined && (APP.test(flat.slice(end, end + 12)) || flat.startsWith('open ', start - 5)),
  );
}
