import { useState } from 'preact/hooks';
import { trustPage } from '../../lib/routes.ts';

interface Properties {
  text: (key: string) => string;
  /** Name of the host that was stopped. */
  host: string;
  /** What a person could hand on who thinks that we are mistaken: the host and the rule, and nothing else. */
  note: string;
  /** False where no site can be added to the trusted ones. */
  mayTrust: boolean;
}

/** For somebody who knows better: nothing is sent; what there is to say can be copied, and trust is given in the settings. */
export function Wrong({ text, host, note, mayTrust }: Properties) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(note);
    setCopied(true);
  };
  return (
    <details class="wrong">
      <summary>{text('wrong')}</summary>
      <p>{text(mayTrust ? 'wrong.text' : 'wrong.locked')}</p>
      <pre class="note">{note}</pre>
      <div class="actions">
        <button type="button" onClick={copy}>
          {text('wrong.copy')}
        </button>
        {mayTrust && (
          <a class="button" href={trustPage(host)} target="_blank" rel="noreferrer">
            {text('wrong.trust')}
          </a>
        )}
      </div>
      <p role="status">{copied && text('wrong.copied')}</p>
    </details>
  );
}
