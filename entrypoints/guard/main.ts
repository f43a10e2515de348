/**
 * The script that every page gets before its own (lib/browser/guard.ts registers it). Built apart from the others, by
 * tools/build/script.ts: what WXT adds to a script would be a twentieth of it.
 */
import { guardTable } from '../../lib/catalog/guard.ts';
import { mayBeDanger } from '../../lib/guard/guard.ts';
import { stop } from './stop.ts';

if (mayBeDanger(location.hostname, guardTable)) void stop();
