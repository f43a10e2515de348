/** Leads settings of an earlier version to the present one, one file a step. tests/cases/settings/ holds one example a version. */
import { toVersion2 } from './to-version-2.ts';

/** From version (place in the list + 1) to the next. */
const STEPS: readonly ((stored: object) => object)[] = [toVersion2];

/**
 * Settings of the present version, if the value was sound in its own; what is not is left to the schema to name.
 * Nothing is thrown away on the way: a step adds and renames, it never drops what it does not know.
 */
export function migrate(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const version: unknown = Reflect.get(raw, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return raw;
  return STEPS.slice(version - 1).reduce((stored, step) => step(stored), raw);
}
