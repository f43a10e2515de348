import { useEffect, useState } from 'preact/hooks';
import { endChoice, readChoices, watchChoices } from '../../lib/browser/choices.ts';
import type { Choice } from '../../lib/passes.ts';
import type { Sentence } from '../../lib/text.ts';
import type { Speech } from './speech.ts';

interface Properties {
  first: readonly Choice[];
  speech: Speech;
  /** Tells what was done. */
  tell: (said: Sentence) => void;
}

/** Sites that the person went on to, which end by themselves: how far, since when, and the way to end it now. */
export function Passes({ first, speech, tell }: Properties) {
  const { text, moment } = speech;
  const choices = useChoices(first);
  const end = async (choice: Choice) => {
    await endChoice(choice);
    tell({ key: 'passes.ended', params: { host: choice.host } });
  };
  return (
    <section aria-labelledby="passes">
      <h2 id="passes">{text('passes')}</h2>
      <p class="small">{text('passes.text')}</p>
      {choices.length === 0 && <p>{text('passes.none')}</p>}
      <ul class="sites">
        {choices.map((choice) => (
          <li key={choice.id}>
            <p class="host">{choice.host}</p>
            <p class="small">
              {text('site.since', { date: moment(new Date(choice.since).toISOString()) })}
              <span>{text(`passes.${choice.reach}`)}</span>
            </p>
            <button
              type="button"
              aria-label={text('passes.end.name', { host: choice.host })}
              onClick={() => void end(choice)}
            >
              {text('passes.end')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Followed as they are made and end. */
function useChoices(first: readonly Choice[]): readonly Choice[] {
  const [choices, setChoices] = useState(first);
  useEffect(() => {
    const look = () => void readChoices().then(setChoices);
    look();
    return watchChoices(look);
  }, []);
  return choices;
}
