import type { Settings, Surface } from '../../lib/settings.ts';
import { locales } from '../../lib/text.ts';
import type { Change } from './Options.tsx';
import type { Speech } from './speech.ts';
import { Tick } from './Tick.tsx';

interface Properties {
  settings: Settings;
  speech: Speech;
  change: Change;
}

const LANGUAGES = ['auto', ...locales] as const;
const SENSITIVITIES = ['normal', 'strict', 'quiet'] as const;
const SURFACES: readonly Surface[] = ['strip', 'chip', 'badge'];

/** Language, how much is warned of, and what is drawn. */
export function Choices({ settings, speech, change }: Properties) {
  const { text } = speech;
  const show = (surface: Surface, shown: boolean) =>
    change((now) => ({ ...now, surfaces: { ...now.surfaces, [surface]: shown } }));
  return (
    <>
      <fieldset>
        <legend>{text('language')}</legend>
        {LANGUAGES.map((locale) => (
          <Radio
            key={locale}
            name="language"
            label={text(`language.${locale}`)}
            lang={locale === 'auto' ? undefined : locale}
            chosen={settings.locale === locale}
            choose={() => change((now) => ({ ...now, locale }))}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text('sensitivity')}</legend>
        {SENSITIVITIES.map((sensitivity) => (
          <Radio
            key={sensitivity}
            name="sensitivity"
            label={text(`sensitivity.${sensitivity}`)}
            about={text(`sensitivity.${sensitivity}.text`)}
            chosen={settings.sensitivity === sensitivity}
            choose={() => change((now) => ({ ...now, sensitivity }))}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text('surfaces')}</legend>
        {SURFACES.map((surface) => (
          <Tick
            key={surface}
            id={`surface-${surface}`}
            label={text(`surfaces.${surface}`)}
            ticked={settings.surfaces[surface]}
            set={(shown) => show(surface, shown)}
          />
        ))}
        <p class="small">{text('surfaces.always')}</p>
      </fieldset>
    </>
  );
}

interface RadioProperties {
  name: string;
  label: string;
  about?: string;
  lang?: string | undefined;
  chosen: boolean;
  choose: () => void;
}

function Radio({ name, label, about, lang, chosen, choose }: RadioProperties) {
  return (
    <label class="tick">
      <input type="radio" name={name} checked={chosen} onChange={choose} />
      <span lang={lang}>
        {label}
        {about !== undefined && <span class="small">{about}</span>}
      </span>
    </label>
  );
}
