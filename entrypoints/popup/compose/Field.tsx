import type { Question } from '../../../lib/compose/request.ts';
import type { Text } from '../screen.ts';

interface Properties {
  question: Question;
  value: string;
  /** Something stands in it that must not be sent. */
  wrong: boolean;
  text: Text;
  answer: (question: Question, value: string) => void;
}

/** Rows of the box; a question without a number is answered in one line. */
const ROWS: Readonly<Partial<Record<Question, number>>> = { what: 4, steps: 4, error: 3 };
const HINTED: ReadonlySet<Question> = new Set(['what', 'when', 'steps', 'error', 'transaction', 'version']);
const MOST = 5000;

/** One question and the box for its answer. The browser offers nothing that was typed before, and keeps nothing. */
export function Field({ question, value, wrong, text, answer }: Properties) {
  const rows = ROWS[question];
  const hint = HINTED.has(question) ? `${question}-hint` : undefined;
  const common = {
    id: question,
    value,
    maxLength: MOST,
    autocomplete: 'off',
    spellcheck: false,
    required: question === 'what',
    'aria-invalid': wrong,
    'aria-describedby': hint,
    onInput: (event: { currentTarget: { value: string } }) => answer(question, event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={question}>
        {text(`compose.${question}`)}
        {question !== 'what' && <span class="small"> {text('compose.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p class="small" id={hint}>
          {text(`compose.${question}.hint`)}
        </p>
      )}
      {rows === undefined ? <input type="text" {...common} /> : <textarea rows={rows} {...common} />}
    </div>
  );
}
