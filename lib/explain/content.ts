/** Why a page or message is doubted, in sentences for people. Pure: what is said depends on the verdict alone. */
import type { Sentence } from '../text.ts';
import type { ContentVerdict } from '../verdict.ts';

const MOST_REASONS = 3;

/**
 * At most three sentences, the weightiest first, each with the words that matched.
 * @param names display name of a service by its id
 */
export function explainContent(verdict: ContentVerdict, names: (id: string) => string): Sentence[] {
  if (verdict.kind === 'clear') return [];
  return verdict.evidence.slice(0, MOST_REASONS).map(({ key, snippet, params }) => ({
    // A sentence that names the service exists only beside one that does not.
    key: params?.['service'] === undefined ? `content.${key}` : `content.${key}.service`,
    params: {
      ...params,
      snippet,
      ...(params?.['service'] === undefined ? {} : { service: names(params['service']) }),
    },
  }));
}
