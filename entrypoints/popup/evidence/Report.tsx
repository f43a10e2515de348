import { useState } from 'preact/hooks';
import { serviceName } from '../../../lib/catalog/names.ts';
import { reportDesk } from '../../../lib/catalog/report-desks.ts';
import { hasCard } from '../../../lib/catalog/search.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { type Recipient, type ReportFacts, recipients, writeReport } from '../../../lib/evidence/report.ts';
import { hashOf } from '../../../lib/routes.ts';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

interface Properties {
  report: Omit<ReportFacts, 'service'>;
  /** Id of the service whose name is used; null where none is known. */
  service: string | null;
  locale: Locale;
  text: Text;
}

/** A text to paste into the form of whoever is told, and the proven way to that form. */
export function Report({ report, service, locale, text }: Properties) {
  const offered = recipients.filter((one) => one !== 'operator' || service !== null);
  const [to, setTo] = useState<Recipient>(offered[0] ?? 'police');
  const [said, setSaid] = useState<{ about: string; key: string } | null>(null);
  const name = service === null ? '' : serviceName(service, locale);
  const written = writeReport(to, { ...report, service: name }, evidenceWords[locale]);
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(written).then(
      () => true,
      () => false,
    );
    setSaid({ about: written, key: copied ? 'evidence.report.copied' : 'evidence.report.failed' });
  };
  return (
    <div class="report">
      <h2>{text('evidence.report')}</h2>
      <fieldset>
        <legend>{text('evidence.report.to')}</legend>
        {offered.map((one) => (
          <label key={one} class="tick">
            <input type="radio" name="to" checked={to === one} onChange={() => setTo(one)} />
            {text(`evidence.report.${one}`)}
          </label>
        ))}
      </fieldset>
      <textarea rows={12} readOnly value={written} aria-label={text('evidence.report')} />
      <button type="button" onClick={copy}>
        {text('evidence.report.copy')}
      </button>
      <p role="status" class="said">
        {said !== null && said.about === written && text(said.key)}
      </p>
      <Way to={to} service={service} locale={locale} text={text} />
    </div>
  );
}

function Way({
  to,
  service,
  locale,
  text,
}: Pick<Properties, 'service' | 'locale' | 'text'> & { to: Recipient }) {
  if (to === 'operator' && service !== null && !hasCard(service))
    return <p>{text('desk.unknown', { service: serviceName(service, locale) })}</p>;
  if (to === 'operator')
    return service === null ? null : (
      <a href={hashOf({ page: 'service', id: service, trouble: 'break-in' })}>
        {text('evidence.report.card', { service: serviceName(service, locale) })}
      </a>
    );
  const desk = reportDesk(to, locale);
  return desk === null ? null : (
    <a href={desk.url} target="_blank" rel="noreferrer">
      {text('evidence.report.open', { name: desk.name })}
    </a>
  );
}
