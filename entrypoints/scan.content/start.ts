/** Wires the parts together: look, ask, judge, show; and look again when the page changes. */
import { whenReadable } from '../../lib/browser/place.ts';
import { Schedule } from '../../lib/browser/schedule.ts';
import { onReading } from '../../lib/browser/worker.ts';
import { watchChanges } from './changes.ts';
import { Scan } from './scan.ts';

export function start(): void {
  whenReadable(begin);
}

function begin(): void {
  const changes = watchChanges((urgent) => schedule.wake(urgent));
  const scan = new Scan(changes.all);
  const schedule = new Schedule((waiting) => scan.look(changes.take(), waiting));
  window.addEventListener('pageshow', ({ persisted }) => persisted && scan.tellAgain());
  onReading(() => void scan.standing());
  // Started early because the address is doubtful: warn now, look when there is something to look at.
  if (document.readyState === 'loading') {
    void scan.standing();
    document.addEventListener('DOMContentLoaded', () => schedule.start(), { once: true });
  } else {
    schedule.start();
  }
}
