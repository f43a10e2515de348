import { useEffect, useRef, useState } from 'preact/hooks';
import { onHandedOver, takeHandedOver } from '../../../lib/browser/handover.ts';
import type { Answer } from '../../../lib/inquiry/answer.ts';
import { LONGEST_INQUIRY } from '../../../lib/inquiry/classify.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties } from '../screen.ts';
import { judge } from './judge.ts';
import { Result } from './Result.tsx';

/** `null`: nothing asked yet; `asking` while the engines read; `failed` where no answer came. */
type State = { readonly asked: string; readonly answer: Answer } | 'asking' | 'failed' | null;

/** "Is this real?": whatever somebody was sent, answered by the engines and the directory. */
export function Check({ route, locale, words, text }: ScreenProperties<'check'>) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<State>(null);
  const run = (asked: string) => {
    setState('asking');
    void judge(asked, locale).then(
      (answer) => setState(answer && { asked, answer }),
      () => setState('failed'),
    );
  };
  useEffect(() => {
    const take = () =>
      void takeHandedOver().then((handed) => {
        if (handed === null || box.current === null) return;
        box.current.value = handed;
        run(handed);
      });
    take();
    return onHandedOver(take);
  }, []);
  return (
    <section class="sheet check">
      <Head route={route} text={text}>
        {text('check.title')}
      </Head>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(box.current?.value ?? '');
        }}
      >
        <label for="inquiry">{text('check.label')}</label>
        <textarea
          id="inquiry"
          ref={box}
          rows={4}
          maxLength={LONGEST_INQUIRY}
          placeholder={text('check.placeholder')}
          aria-describedby="check-privacy"
          spellcheck={false}
          // The text is in the box only after the event.
          onPaste={() => setTimeout(() => run(box.current?.value ?? ''))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(event.currentTarget.value);
          }}
        />
        <button type="submit" class="first">
          {text('check.do')}
        </button>
        <p class="small" id="check-privacy">
          {text('check.privacy')}
        </p>
      </form>
      <div aria-live="polite" class="answer">
        {typeof state === 'string' && <p>{text(`check.${state}`)}</p>}
        {state !== null && typeof state !== 'string' && (
          <Result {...state} locale={locale} words={words} text={text} />
        )}
      </div>
    </section>
  );
}
