import { useState } from 'preact/hooks';
import { saveFile } from '../../../lib/browser/save-file.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { bundleHtml } from '../../../lib/evidence/html.ts';
import type { SignedParts } from '../../../lib/evidence/part.ts';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

interface Properties {
  signed: SignedParts;
  about: 'page' | 'message';
  /** Of the file. */
  name: string;
  locale: Locale;
  text: Text;
}

/** Saves the file, once more after each change. */
export function Save({ signed, about, name, locale, text }: Properties) {
  const [saved, setSaved] = useState<string | null>(null);
  const save = () => {
    saveFile(name, 'text/html', bundleHtml({ ...signed, about, locale, words: evidenceWords[locale] }));
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
