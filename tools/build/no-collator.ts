/** Takes out of fast-levenshtein what it prepares for an option that nobody here uses. */
import type { Plugin } from 'vite';

const COLLATOR = 'Intl.Collator("generic", { sensitivity: "base" })';

/**
 * The collator of a language is a third of what a start of the worker takes, and is asked only with `useCollator`;
 * without one that option does nothing.
 */
export function noCollator(): Plugin {
  return {
    name: 'no-collator',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/fast-levenshtein/levenshtein.js')) return undefined;
      if (!code.includes(COLLATOR)) throw new Error('fast-levenshtein makes its collator otherwise');
      return { code: code.replace(COLLATOR, 'null'), map: null };
    },
  };
}
