import type { Refusal } from '../../../lib/compose/check.ts';
import type { Question } from '../../../lib/compose/request.ts';
import { hashOf } from '../../../lib/routes.ts';
import type { Text } from '../screen.ts';

interface Properties {
  refusals: readonly Refusal[];
  text: Text;
  remove: (question: Question) => void;
}

/** Why the request cannot be copied, and the way out. Always there, so that a screen reader hears it when it fills. */
export function Refusals({ refusals, text, remove }: Properties) {
  return (
    <div role="alert">
      {refusals.length > 0 && (
        <div class="stop refused">
          <h2>{text('compose.refused')}</h2>
          {refusals.map(({ question, kind }) => (
            <div key={`${question} ${kind}`}>
              <p>{text(`compose.refused.${kind}`, { question: text(`compose.${question}`) })}</p>
              {kind === 'private-key' && question !== 'transaction' && (
                <p>{text('compose.refused.transaction')}</p>
              )}
              <button type="button" class="first" onClick={() => remove(question)}>
                {text('compose.remove')}
              </button>
            </div>
          ))}
          <a href={hashOf({ page: 'already', given: 'phrase' })}>{text('compose.already')}</a>
        </div>
      )}
    </div>
  );
}
