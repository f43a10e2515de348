/** What `npm start` shows: a window where there is a display, otherwise a tour without one. */
import { parseArgs } from 'node:util';
import { showTour } from './tour.ts';
import { showWindow } from './window.ts';

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });

/** Linux says by these variables where windows can be opened; the other systems always have a display. */
function hasDisplay(): boolean {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  return process.platform === 'darwin' || process.platform === 'win32' || DISPLAY + WAYLAND_DISPLAY !== '';
}

if (hasDisplay() && !values.headless) {
  const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ja') ? 'ja' : 'en';
  await showWindow(language);
} else {
  await showTour();
}
