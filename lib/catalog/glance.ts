/** What the first look at a page knows. Loaded on every page, so nothing else is in here. */
import data from '../../assets/compiled/glance.json';
import type { GlanceData } from '../glance/data.ts';

// JSON modules lose literal types; tests/data.test.ts compares the file with what the compiler makes.
export const glanceData = data as unknown as GlanceData;
