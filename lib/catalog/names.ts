/** Names of services, and nothing else of the directory. */
import names from '../../assets/compiled/names.json';
import type { Locale } from '../text.ts';

const table: Readonly<Record<string, Readonly<Record<Locale, string>>>> = names;

/** The name people know; an id without a record is given back, so that a gap is seen. */
export function serviceName(id: string, locale: Locale): string {
  return table[id]?.[locale] ?? id;
}
