import { useEffect, useState } from 'preact/hooks';
import { cardOf } from '../../../lib/catalog/directory.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { type WritingDesk, writingDesk } from '../../../lib/compose/desk.ts';
import { hashOf } from '../../../lib/routes.ts';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

/** Where the request goes: the proven form of the company, or the plain word that there is none. */
export function Desk({ id, locale, text }: { id: string; locale: Locale; text: Text }) {
  const desk = useDesk(id, locale);
  const service = serviceName(id, locale);
  if (desk === undefined) return null;
  return (
    <div class="desk">
      {desk === null ? (
        <p>{text('compose.no-desk')}</p>
      ) : (
        <a class="button" href={desk.url} target="_blank" rel="noreferrer">
          {text(OPEN[desk.kind], { service })}
          <span class="host">{new URL(desk.url).host}</span>
        </a>
      )}
      <a href={hashOf({ page: 'service', id })}>{text('compose.card', { service })}</a>
    </div>
  );
}

const OPEN: Readonly<Record<WritingDesk['kind'], string>> = {
  'contact-form': 'compose.open',
  chat: 'compose.open.chat',
  'help-centre': 'compose.open.help-centre',
};

/** Undefined until the card is loaded, null where no desk is proven. */
function useDesk(id: string, locale: Locale): WritingDesk | null | undefined {
  const [desk, setDesk] = useState<WritingDesk | null>();
  useEffect(() => {
    const today = new Date().toISOString().slice(0, 10);
    void cardOf(id, today).then((card) => setDesk(card === null ? null : writingDesk(card.channels, locale)));
  }, [id, locale]);
  return desk;
}
