import type { Wishes } from '../../../lib/compose/check.ts';
import { type Locale, locales } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

interface Properties {
  text: Text;
  language: Locale;
  setLanguage: (language: Locale) => void;
  wishes: Wishes;
  setWishes: (wishes: Wishes) => void;
  withFacts: boolean;
  setWithFacts: (wanted: boolean) => void;
}

/** In which language, and what stays out of it. */
export function Choices({
  text,
  language,
  setLanguage,
  wishes,
  setWishes,
  withFacts,
  setWithFacts,
}: Properties) {
  return (
    <div class="choices">
      <fieldset>
        <legend>{text('compose.language')}</legend>
        {locales.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="language"
              checked={language === one}
              onChange={() => setLanguage(one)}
            />
            {text(`compose.language.${one}`)}
          </label>
        ))}
      </fieldset>
      <Tick label={text('compose.environment')} ticked={withFacts} set={setWithFacts} />
      <Tick
        label={text('compose.numbers')}
        ticked={wishes.numbers}
        set={(numbers) => setWishes({ ...wishes, numbers })}
      />
      <Tick
        label={text('compose.wallets')}
        ticked={wishes.wallets}
        set={(wallets) => setWishes({ ...wishes, wallets })}
      />
      <p class="small">{text('compose.always')}</p>
    </div>
  );
}

function Tick({ label, ticked, set }: { label: string; ticked: boolean; set: (ticked: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={ticked} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
