import { useState } from 'preact/hooks';

type Step = 'wish' | 'question' | 'stop' | 'confirm' | 'failed';

interface Properties {
  text: (key: string) => string;
  /** Goes on to the site. @returns false where that was not possible */
  go: () => Promise<boolean>;
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
    <div class="question" role="status">
      {step === 'question' && (
        <>
          <p>{text('coached.question')}</p>
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
      {step === 'stop' && <p class="stop">{text('coached.stop')}</p>}
      {step === 'confirm' && (
        <>
          <p>{text('continue.warning')}</p>
          <button type="button" onClick={async () => (await go()) || setStep('failed')}>
            {text('continue.go')}
          </button>
        </>
      )}
      {step === 'failed' && <p>{text('continue.failed')}</p>}
    </div>
  );
}
