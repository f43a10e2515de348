import { useState } from 'preact/hooks';
import type { Taken } from '../../../lib/browser/evidence-store.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { fileName } from '../../../lib/evidence/file-name.ts';
import { bundleHtml } from '../../../lib/evidence/html.ts';
import type { SignedParts } from '../../../lib/evidence/part.ts';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

interface Properties {
  signed: SignedParts;
  taken: Taken;
  locale: Locale;
  text: Text;
}

/** Saves the file by a link of this page: no permission for downloads is needed. */
export function Save({ signed, taken, locale, text }: Properties) {
  const [saved, setSaved] = useState<string | null>(null);
  const name = fileName(taken.state.url, taken.time);
  const save = () => {
    const page = bundleHtml({ ...signed, locale, words: evidenceWords[locale] });
    const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken hold of the file by the next turn of its own; a minute is generous.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    setSaved(signed.sha256);
  };
  return (
    <div class="save">
      <button type="button" class="first" onClick={save}>
        {text('evidence.save')}
      </button>
      <p role="status">{saved === signed.sha256 && text('evidence.saved', { file: name })}</p>
    </div>
  );
}
