/** Where reports of false sites go in Japan: the proven web forms of the public bodies. */
import bodies from '../../assets/compiled/bodies.json';
import type { Locale } from '../text.ts';

export interface ReportDesk {
  readonly name: string;
  readonly url: string;
}

const IDS = { police: 'npa-cyber', council: 'antiphishing-council', fsa: 'fsa' } as const;

/** Null where its form is not proven. */
export function reportDesk(to: keyof typeof IDS, locale: Locale): ReportDesk | null {
  const body = bodies.find(({ id }) => id === IDS[to]);
  const channel = body?.channels.find(
    ({ kind, level }) =>
      (kind === 'contact-form' || kind === 'phishing-report') &&
      (level === 'operator' || level === 'government'),
  );
  return body === undefined || channel === undefined
    ? null
    : { name: body.names[locale], url: channel.value };
}
