import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sha256 } from '../../../lib/browser/digest.ts';
import type { Taken } from '../../../lib/browser/evidence-store.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { type Case, factLines, matchedLines, type Reader, summaryOf } from '../../../lib/evidence/facts.ts';
import { type Part, type SignedParts, sign, textPart } from '../../../lib/evidence/part.ts';
import { dataPicture, type Picture } from '../../../lib/evidence/picture.ts';
import { findSecrets } from '../../../lib/secret/secret.ts';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';
import { PictureChoice } from './PictureChoice.tsx';
import { Report } from './Report.tsx';
import { Save } from './Save.tsx';

interface Properties {
  taken: Taken;
  locale: Locale;
  text: Text;
}

/** What goes into the file: shown, chosen, added to, saved. */
export function Review({ taken, locale, text }: Properties) {
  const [picture, setPicture] = useState<Picture | null>(() => dataPicture(taken.picture));
  const [withText, setWithText] = useState(true);
  const [note, setNote] = useState('');
  const of: Case = { ...taken, taken: taken.time, version: browser.runtime.getManifest().version };
  const reader = readerFor(locale);
  const facts = factLines(of, reader);
  const matched = matchedLines(of);
  const words = taken.message === null ? 'text' : 'message';
  const refused = useMemo(() => findSecrets(note).length > 0, [note]);
  const signed = useSigned({ facts, matched, words, text: withText ? taken.text : '', note, picture });
  return (
    <>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <h2>{text('evidence.parts')}</h2>
      <PictureChoice picture={picture} set={setPicture} text={text} />
      {taken.text !== '' && (
        <div>
          <label class="tick">
            <input
              type="checkbox"
              checked={withText}
              onChange={(event) => setWithText(event.currentTarget.checked)}
            />
            {text(`evidence.${words}`)}
          </label>
          <details>
            <summary>{text('evidence.text.show')}</summary>
            <p class="page-text">{taken.text}</p>
          </details>
        </div>
      )}
      <label for="note">{text('evidence.note')}</label>
      <p class="small" id="note-hint">
        {text('evidence.note.hint')}
      </p>
      <textarea
        id="note"
        rows={4}
        maxLength={5000}
        value={note}
        aria-describedby="note-hint"
        aria-invalid={refused}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <div role="alert">{refused && <p class="stop">{text('evidence.refused')}</p>}</div>
      {!refused && signed !== null && (
        <>
          <Save signed={signed} taken={taken} locale={locale} text={text} />
          <Report
            report={{ facts, matched, note, sha256: signed.sha256 }}
            service={summaryOf(of, reader).service}
            locale={locale}
            text={text}
          />
        </>
      )}
    </>
  );
}

function readerFor(locale: Locale): Reader {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { locale, words: evidenceWords[locale], timeZone, name: (id) => serviceName(id, locale) };
}

interface Chosen {
  facts: readonly string[];
  matched: readonly string[];
  /** What `text` is that of. */
  words: 'text' | 'message';
  text: string;
  note: string;
  picture: Picture | null;
}

/** The parts with their fingerprints; null while they are being taken for the first time. */
function useSigned(chosen: Chosen): SignedParts | null {
  const { words, text, note, picture } = chosen;
  const facts = chosen.facts.join('\n');
  const matched = chosen.matched.join('\n');
  const [signed, setSigned] = useState<SignedParts | null>(null);
  useEffect(() => {
    let late = false;
    const written = [
      textPart('facts', facts),
      textPart('matched', matched),
      textPart(words, text),
      textPart('note', note),
    ].filter((part) => part !== null);
    const parts: Part[] = picture === null ? written : [...written, { id: 'picture', ...picture }];
    void sign(parts, sha256).then((made) => late || setSigned(made));
    return () => {
      late = true;
    };
  }, [facts, matched, words, text, note, picture]);
  return signed;
}
