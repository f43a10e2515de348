import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sha256 } from '../../../lib/browser/digest.ts';
import type { Taken } from '../../../lib/browser/evidence-store.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { type Case, factLines, matchedLines, type Reader } from '../../../lib/evidence/facts.ts';
import { type Part, type SignedParts, sign, textPart } from '../../../lib/evidence/part.ts';
import { dataPicture, type Picture } from '../../../lib/evidence/picture.ts';
import { summarise } from '../../../lib/notice/summary.ts';
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
  const facts = factLines(of, readerFor(locale));
  const matched = matchedLines(taken.state);
  const refused = useMemo(() => findSecrets(note).length > 0, [note]);
  const signed = useSigned({ facts, matched, text: withText ? taken.text : '', note, picture });
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
            {text('evidence.text')}
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
            service={summarise(taken.state, (id) => id).service}
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
  text: string;
  note: string;
  picture: Picture | null;
}

/** The parts with their fingerprints; null while they are being taken for the first time. */
function useSigned(chosen: Chosen): SignedParts | null {
  const { text, note, picture } = chosen;
  const facts = chosen.facts.join('\n');
  const matched = chosen.matched.join('\n');
  const [signed, setSigned] = useState<SignedParts | null>(null);
  useEffect(() => {
    let late = false;
    void sign(partsOf({ facts, matched, text, note, picture }), sha256).then(
      (parts) => late || setSigned(parts),
    );
    return () => {
      late = true;
    };
  }, [facts, matched, text, note, picture]);
  return signed;
}

type Texts = Readonly<Record<'facts' | 'matched' | 'text' | 'note', string>>;

function partsOf({ picture, ...texts }: Texts & { readonly picture: Picture | null }): Part[] {
  const written = (['facts', 'matched', 'text', 'note'] as const).map((id) => textPart(id, texts[id]));
  return [
    ...written.filter((part) => part !== null),
    ...(picture === null ? [] : [{ id: 'picture' as const, ...picture }]),
  ];
}
