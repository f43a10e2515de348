/** What the person wants to see: the one place where sensitivity and surfaces decide whether something is drawn. */
import type { Settings } from '../settings.ts';
import { atLeast, type Level } from '../verdict.ts';

/** The level from which on something is drawn. */
const LEAST: Readonly<Record<Settings['sensitivity'], 'note' | 'caution' | 'danger'>> = {
  quiet: 'danger',
  normal: 'caution',
  strict: 'note',
};

/**
 * True if a finding of this level may be drawn as this surface. A dangerous page is shown whatever was switched off:
 * who switched strips off did not want to be robbed. In pages a note stays a mark on the toolbar button.
 */
export function isDrawn(
  level: Level,
  surface: 'strip' | 'chip',
  { sensitivity, surfaces }: Pick<Settings, 'sensitivity' | 'surfaces'>,
): boolean {
  if (!atLeast(level, LEAST[sensitivity])) return false;
  if (surface === 'chip') return surfaces.chip;
  return level === 'danger' || (level === 'caution' && surfaces.strip);
}
