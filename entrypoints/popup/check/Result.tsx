import type { Answer } from '../../../lib/inquiry/answer.ts';
import { hashOf } from '../../../lib/routes.ts';
import { say } from '../../../lib/text.ts';
import { RealDesk } from '../RealDesk.tsx';
import type { Speech } from '../screen.ts';

/** What is known of an inquiry, its reasons, and the way to the real desk. */
export function Result({ answer, locale, words, text }: { answer: Answer } & Speech) {
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
