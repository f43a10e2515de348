import { useEffect, useState } from 'preact/hooks';
import { readLog, watchLog } from '../../../lib/browser/log-store.ts';
import type { Log } from '../../../lib/log/log.ts';
import { hashOf } from '../../../lib/routes.ts';
import type { Speech } from '../screen.ts';

/** The way to the warnings that were shown. */
export function Recent({ first, locale, text }: { first: Log } & Pick<Speech, 'locale' | 'text'>) {
  const [log, setLog] = useState(first);
  useEffect(() => {
    void readLog().then(setLog);
    return watchLog(setLog);
  }, []);
  if (log.length === 0) return null;
  return (
    <a class="button recent" href={hashOf({ page: 'warnings' })}>
      {text('warnings.open', { count: new Intl.NumberFormat(locale).format(log.length) })}
    </a>
  );
}
