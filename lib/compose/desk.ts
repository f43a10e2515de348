/** Which proven channel a written request goes to. */
import type { CardChannel } from '../directory/card.ts';
import type { Locale } from '../text.ts';

/** Where a text can be pasted first. A help centre comes last: its form stands behind some questions. */
const KINDS = ['contact-form', 'chat', 'help-centre'] as const;

export interface WritingDesk {
  readonly kind: (typeof KINDS)[number];
  readonly url: string;
}

/** The best one in the person's language, otherwise in any; null where none is confirmed by the operator. */
export function writingDesk(channels: readonly CardChannel[], locale: Locale): WritingDesk | null {
  const found = KINDS.flatMap((kind) =>
    channels.flatMap(({ kind: its, url, confirmed, language }) =>
      its === kind && url !== null && confirmed ? [{ kind, url, language }] : [],
    ),
  );
  const best = found.find(({ language }) => language === undefined || language === locale) ?? found[0];
  return best === undefined ? null : { kind: best.kind, url: best.url };
}
