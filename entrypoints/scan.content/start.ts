/** Wires the parts together: look, ask, judge, show; and look again when the page changes. */
import { watchChanges } from './changes.ts';
import { Scan } from './scan.ts';
import { Schedule } from './schedule.ts';
import { PageSurface } from './surfaces/page.ts';
import { onShow } from './worker.ts';

/** A frame smaller than this, in CSS pixels, holds neither a form nor a sentence: counters, spacers, buttons. */
const SMALLEST = { width: 120, height: 60 };

export function start(): void {
  if (!isTiny()) {
    begin();
    return;
  }
  const grown = new AbortController();
  const check = () => {
    if (isTiny()) return;
    grown.abort();
    begin();
  };
  window.addEventListener('resize', check, { signal: grown.signal });
}

function begin(): void {
  const surface = new PageSurface();
  const scan = new Scan(surface);
  const changes = watchChanges((urgent) => schedule.wake(urgent));
  const schedule = new Schedule((waiting) => scan.look(changes(), waiting));
  window.addEventListener('pageshow', ({ persisted }) => persisted && scan.tellAgain());
  if (isTop()) onShow(({ notice }) => surface.show(notice));
  // Started early because the address is doubtful: warn now, look when there is something to look at.
  if (document.readyState === 'loading') {
    void scan.warn();
    document.addEventListener('DOMContentLoaded', () => schedule.start(), { once: true });
  } else {
    schedule.start();
  }
}

function isTop(): boolean {
  return window.top === window.self;
}

function isTiny(): boolean {
  return !isTop() && (innerWidth < SMALLEST.width || innerHeight < SMALLEST.height);
}
