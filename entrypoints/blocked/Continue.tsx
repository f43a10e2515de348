import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { takeFocus } from '../../lib/browser/focus.ts';
import type { Reach } from '../../lib/passes.ts';

type Step = 'wish' | 'question' | 'stop' | 'confirm' | 'failed';

interface Properties {
  text: (key: string) => string;
  /** Goes on to the site. @returns false where that was not possible */
  go: (reach: Reach) => Promise<boolean>;
}

/**
 * The way past the warning. People are talked through warnings, so it asks a question that only somebody with a voice
 * in the ear answers with yes; both answers look the same, so that neither is the obvious one to press.
 */
export function Continue({ text, go }: Properties) {
  const [step, setStep] = useState<Step>('wish');
  if (step === 'wish')
    return (
      <button type="button" class="quiet" onClick={() => setStep('question')}>
        {text('continue.ask')}
      </button>
    );
  return (
    <div class="question">
      {step === 'question' && (
        <>
          <Words>{text('coached.question')}</Words>
          <div class="actions">
            <button type="button" onClick={() => setStep('stop')}>
              {text('coached.yes')}
            </button>
            <button type="button" onClick={() => setStep('confirm')}>
              {text('coached.no')}
            </button>
          </div>
        </>
      )}
      {step === 'stop' && (
        <>
          <Words kind="stop">{text('coached.stop')}</Words>
          <a class="button first" href="/popup.html#/already">
            {text('coached.already')}
          </a>
        </>
      )}
      {step === 'confirm' && (
        <>
          <Words>{text('continue.warning')}</Words>
          <div class="actions">
            {(['once', 'tab'] as const).map((reach) => (
              <button key={reach} type="button" onClick={async () => (await go(reach)) || setStep('failed')}>
                {text(`continue.${reach}`)}
              </button>
            ))}
          </div>
          <p class="small">{text('continue.always')}</p>
        </>
      )}
      {step === 'failed' && <Words>{text('continue.failed')}</Words>}
    </div>
  );
}

/** What is said in place of what was pressed. */
function Words({ kind, children }: { kind?: string; children: ComponentChildren }) {
  return (
    <p class={kind} ref={takeFocus} tabIndex={-1}>
      {children}
    </p>
  );
}
