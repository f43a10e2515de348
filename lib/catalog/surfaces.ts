/** Where messages stand on known sites. */
import rules from '../../assets/surfaces.json';
import type { SurfaceRule } from '../facts/surfaces.ts';

/** The surface table; tests/facts-surfaces.test.ts checks its shape. */
export const messageSurfaces = rules as readonly SurfaceRule[];
