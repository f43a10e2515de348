import { useEffect, useState } from 'preact/hooks';
import { readSettings, writeSettings } from '../../../lib/browser/settings-store.ts';
import { forbids } from '../../../lib/settings/lock.ts';
import { addOff, isOff, removeOff, type Settings } from '../../../lib/settings.ts';
import type { Text } from '../screen.ts';

/** Whether the pages of this site are read at all. Dangerous addresses are stopped all the same. */
export function SiteSwitch({ host, text }: { host: string; text: Text }) {
  const [off, setOff] = useState<boolean | null>(null);
  const [locked, setLocked] = useState(false);
  const show = (settings: Settings) => {
    setOff(isOff(settings, host, today()));
    setLocked(forbids(settings, Date.now()));
  };
  useEffect(() => void readSettings().then(({ settings }) => show(settings)), []);
  const turn = async (on: boolean) => {
    const { settings } = await readSettings();
    const next = on ? removeOff(settings, host) : addOff(settings, { host, added: today(), until: null });
    show(await writeSettings(next));
  };
  return (
    <div class="site-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={off === false}
          aria-checked={off === false}
          disabled={off === null || (locked && !off)}
          onChange={(event) => void turn(event.currentTarget.checked)}
        />
        <span>{text('site.on')}</span>
      </label>
      {off === true && <p class="small">{text('site.off')}</p>}
      {off === false && locked && <p class="small">{text('site.locked')}</p>}
    </div>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
