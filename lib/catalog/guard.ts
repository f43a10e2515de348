/** The guard's table and nothing else: every page loads this. */
import table from '../../assets/compiled/guard.json';
import type { PackedTable } from '../guard/table.ts';

export const guardTable: PackedTable = table;
