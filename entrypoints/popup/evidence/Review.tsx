import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sha256 } from '../../../lib/browser/digest.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { warningTitles } from '../../../lib/catalog/text-warnings.ts';
import { addressOf, type Case, isOfMessage } from '../../../lib/evidence/case.ts';
import { factLines } from '../../../lib/evidence/facts.ts';
import { fileName } from '../../../lib/evidence/file-name.ts';
import { type Part, type SignedParts, sign, textPart } from '../../../lib/evidence/part.ts';
import { dataPicture, type Picture } from '../../../lib/evidence/picture.ts';
import { matchedLines, type Reader, summaryOf } from '../../../lib/evidence/summary.ts';
import { findSecrets } from '../../../lib/secret/secret.ts';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';
import { Note } from './Note.tsx';
import { PictureChoice } from './PictureChoice.tsx';
import { Report } from './Report.tsx';
import { Save } from './Save.tsx';
import type { Prepared, Wording } from './subject.ts';
import { WordingChoice } from './WordingChoice.tsx';

interface Properties {
  prepared: Prepared;
  locale: Locale;
  text: Text;
}

/** What goes into the file: shown, chosen, added to, saved. */
export function Review({ prepared, locale, text }: Properties) {
  const { subject, wording, time } = prepared;
  const [picture, setPicture] = useState<Picture | null>(() => dataPicture(prepared.picture));
  const [withWords, setWithWords] = useState(true);
  const [note, setNote] = useState('');
  const of: Case = { subject, taken: time, version: browser.runtime.getManifest().version };
  const reader = readerFor(locale);
  const facts = factLines(of, reader);
  const matched = matchedLines(subject);
  const about = isOfMessage(subject) ? 'message' : 'page';
  const refused = useMemo(() => findSecrets(note).length > 0, [note]);
  const chosen = withWords ? wording.text : '';
  const signed = useSigned({ facts, matched, wording: { ...wording, text: chosen }, note, picture });
  const message = about === 'message' ? chosen : '';
  return (
    <>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <h2>{text('evidence.parts')}</h2>
      <PictureChoice picture={picture} set={setPicture} place={prepared.place} text={text} />
      <WordingChoice wording={wording} chosen={withWords} set={setWithWords} text={text} />
      <Note note={note} about={about} refused={refused} set={setNote} text={text} />
      {!refused && signed !== null && (
        <>
          <Save
            signed={signed}
            about={about}
            name={fileName(addressOf(subject), time)}
            locale={locale}
            text={text}
          />
          <Report
            report={{ about, facts, matched, message, note, sha256: signed.sha256 }}
            service={summaryOf(subject, reader).service}
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
  return {
    locale,
    words: evidenceWords[locale],
    titles: warningTitles[locale],
    timeZone,
    name: (id) => serviceName(id, locale),
  };
}

interface Chosen {
  facts: readonly string[];
  matched: readonly string[];
  wording: Wording;
  note: string;
  picture: Picture | null;
}

/** The parts with their fingerprints; null while they are being taken for the first time. */
function useSigned(chosen: Chosen): SignedParts | null {
  const { wording, note, picture } = chosen;
  const { part, text } = wording;
  const facts = chosen.facts.join('\n');
  const matched = chosen.matched.join('\n');
  const [signed, setSigned] = useState<SignedParts | null>(null);
  useEffect(() => {
    let late = false;
    const written = [
      textPart('facts', facts),
      textPart('matched', matched),
      textPart(part, text),
      textPart('note', note),
    ].filter((one) => one !== null);
    const parts: Part[] = picture === null ? written : [...written, { id: 'picture', ...picture }];
    void sign(parts, sha256).then((made) => late || setSigned(made));
    return () => {
      late = true;
    };
  }, [facts, matched, part, text, note, picture]);
  return signed;
}
