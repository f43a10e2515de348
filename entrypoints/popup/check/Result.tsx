import { keepAsked } from '../../../lib/browser/take-evidence.ts';
import type { Answer } from '../../../lib/inquiry/answer.ts';
import { hashOf } from '../../../lib/routes.ts';
import { say } from '../../../lib/text.ts';
import { RealDesk } from '../RealDesk.tsx';
import type { Speech } from '../screen.ts';

interface Properties extends Speech {
  answer: Answer;
  /** What it is the answer to. */
  asked: string;
}

/** What is known of an inquiry, its reasons, the way to the real desk, and to keeping it. */
export function Result({ answer, asked, locale, words, text }: Properties) {
  const { level, service } = answer;
  const alarming = level === 'caution' || level === 'danger';
  return (
    <div class={`verdict ${level}`}>
      <h2>
        <span class="sign" aria-hidden="true" />
        {say(words, answer.headline)}
      </h2>
      {answer.text && <p>{say(words, answer.text)}</p>}
      {answer.reasons.length > 0 && (
        <ul class="reasons">
          {answer.reasons.map((reason) => (
            <li key={reason.key}>{say(words, reason)}</li>
          ))}
        </ul>
      )}
      {answer.certainty && <p class="certainty">{text(`certainty.is.${answer.certainty}`)}</p>}
      <Parts answer={answer} words={words} />
      <div class="ways">
        {service !== null ? (
          <RealDesk id={service} locale={locale} text={text} />
        ) : (
          <a class="button" href={hashOf({ page: 'home' })}>
            {text('check.by-name')}
          </a>
        )}
        {alarming && (
          <a class="button" href={hashOf({ page: 'already' })}>
            {text('already.open')}
          </a>
        )}
        <button type="button" class="quiet" onClick={() => void keepAsked(asked, Date.now())}>
          {text('page.evidence')}
        </button>
      </div>
    </div>
  );
}

/** Of a message: what is known of each address, number and handle in it. */
function Parts({ answer, words }: { answer: Answer } & Pick<Speech, 'words'>) {
  if (answer.parts.length === 0) return null;
  return (
    <ul class="parts">
      {answer.parts.map((part) => (
        <li key={part.text} class={part.level}>
          <span class="value">{part.text}</span>
          <span>{say(words, part.says)}</span>
        </li>
      ))}
    </ul>
  );
}
