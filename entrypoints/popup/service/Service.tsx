import { useEffect, useState } from 'preact/hooks';
import { cardOf } from '../../../lib/catalog/directory.ts';
import { guidanceOf } from '../../../lib/catalog/help.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import type { Card } from '../../../lib/directory/card.ts';
import type { ServiceGuidance } from '../../../lib/help/guidance.ts';
import type { Trouble } from '../../../lib/help/trouble.ts';
import { hashOf, type RouteOf } from '../../../lib/routes.ts';
import { Head } from '../Head.tsx';
import { Provenance } from '../Provenance.tsx';
import { go } from '../router.ts';
import type { ScreenProperties } from '../screen.ts';
import { isBuilt } from '../screens.tsx';
import { TroublePicker } from '../TroublePicker.tsx';
import { Company } from './Company.tsx';
import { Desks } from './Desks.tsx';
import { Facts, First } from './Guidance.tsx';
import { Status } from './Status.tsx';

/** What is loaded for one service and kind of trouble; null while it is loading, `unknown` for no record. */
type Known = { readonly card: Card; readonly guidance: ServiceGuidance | null } | 'unknown' | null;

/** Everything that is proven about the desk of one service, in the order that fits the trouble. */
export function Service({ route, locale, text }: ScreenProperties<'service'>) {
  const { id, trouble } = route;
  const known = useKnown(id, trouble);
  if (known === 'unknown') return <Unknown route={route} locale={locale} text={text} />;
  const part = { locale, text };
  return (
    <section class="sheet card">
      <Head route={{ page: 'service', id }} text={text}>
        {serviceName(id, locale)}
      </Head>
      {known !== null && (
        <>
          <Status card={known.card} {...part} />
          <p class="custody">{text(known.card.custody)}</p>
          {known.card.custodyProof?.confirmed && <Provenance fact={known.card.custodyProof} {...part} />}
          <TroublePicker trouble={trouble} choose={(kind) => go(cardRoute(id, kind))} text={text} />
          {known.guidance && <First guidance={known.guidance} {...part} />}
          <Desks card={known.card} guidance={known.guidance} {...part} />
          {known.guidance && trouble && <Facts guidance={known.guidance} {...part} />}
          <Ways id={id} trouble={trouble} text={text} />
          <Company card={known.card} {...part} />
        </>
      )}
    </section>
  );
}

function cardRoute(id: string, trouble: Trouble | undefined): RouteOf<'service'> {
  return { page: 'service', id, ...(trouble && { trouble }) };
}

/** No record: of a name that is only known to be imitated it is said by name. */
function Unknown({ route, locale, text }: Pick<ScreenProperties<'service'>, 'route' | 'locale' | 'text'>) {
  const service = serviceName(route.id, locale);
  const named = service !== route.id;
  return (
    <section class="sheet">
      <Head route={route} text={text}>
        {named ? service : text('card.unknown')}
      </Head>
      <p>{named ? text('desk.unknown', { service }) : text('card.unknown.text')}</p>
    </section>
  );
}

function useKnown(id: string, trouble: Trouble | undefined): Known {
  const [known, setKnown] = useState<Known>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const [card, guidance] = await Promise.all([
        cardOf(id, new Date().toISOString().slice(0, 10)),
        trouble === undefined ? null : guidanceOf(id, trouble),
      ]);
      // A person who picks quickly must not see the answer to the question before.
      if (current) setKnown(card === null ? 'unknown' : { card, guidance });
    };
    void load();
    return () => {
      current = false;
    };
  }, [id, trouble]);
  return known;
}

function Ways({
  id,
  trouble,
  text,
}: { id: string; trouble: Trouble | undefined } & Pick<ScreenProperties<'service'>, 'text'>) {
  return (
    <div class="ways">
      {isBuilt('compose') && trouble !== 'outage' && (
        <a class="button first" href={hashOf({ page: 'compose', id, ...(trouble && { trouble }) })}>
          {text('card.compose')}
        </a>
      )}
      {(trouble === 'break-in' || trouble === 'transfer' || trouble === 'deposit') && (
        <a class="button" href={hashOf({ page: 'already' })}>
          {text('already.open')}
        </a>
      )}
    </div>
  );
}
