import { useState } from 'preact/hooks';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

interface Properties {
  request: string;
  /** Language of the request; `locale` is that of the page around it. */
  language: Locale;
  hidden: number;
  ready: boolean;
  locale: Locale;
  text: Text;
}

/** The finished text, exactly as it will be copied. */
export function Result({ request, language, hidden, ready, locale, text }: Properties) {
  const [said, setSaid] = useState<{ about: string; key: string } | null>(null);
  const copy = async () => {
    if (!ready) {
      setSaid({ about: request, key: 'compose.empty' });
      document.getElementById('what')?.focus();
      return;
    }
    const copied = await navigator.clipboard.writeText(request).then(
      () => true,
      () => false,
    );
    setSaid({ about: request, key: copied ? 'compose.copied' : 'compose.copy.failed' });
  };
  return (
    <div class="result">
      <label for="request">{text('compose.preview')}</label>
      <textarea id="request" lang={language} rows={12} readOnly value={request} />
      {hidden > 0 && <p class="small">{hiddenSentence(hidden, locale, text)}</p>}
      <button type="button" class="first" onClick={copy}>
        {text('compose.copy')}
      </button>
      <p role="status" class="said">
        {said !== null && said.about === request && text(said.key)}
      </p>
    </div>
  );
}

function hiddenSentence(hidden: number, locale: Locale, text: Text): string {
  const form = new Intl.PluralRules(locale).select(hidden) === 'one' ? 'one' : 'other';
  return text(`compose.hidden.${form}`, { count: new Intl.NumberFormat(locale).format(hidden) });
}
