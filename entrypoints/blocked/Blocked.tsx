import { serviceName } from '../../lib/catalog/names.ts';
import { explainAddress } from '../../lib/explain/address.ts';
import { compareHosts } from '../../lib/notice/compare.ts';
import type { BlockedAnswer } from '../../lib/protocol.ts';
import { type Dictionary, type Sentence, say } from '../../lib/text.ts';
import type { DomainVerdict } from '../../lib/verdict.ts';
import { useAway } from './away.ts';
import { Compare } from './Compare.tsx';
import { From } from './From.tsx';
import { Ways } from './Ways.tsx';

interface Properties {
  words: Dictionary;
  address: URL;
  answer: BlockedAnswer;
}

/** A site that was stopped: what it pretends to be, why we say so, and the way to the real one. */
export function Blocked({ words, address, answer }: Properties) {
  const { verdict, byName, loaded, site, desk, locale } = answer;
  const text = (key: string, params: Record<string, string> = {}) => say(words, { key, params });
  const name = (id: string) => serviceName(id, locale);
  const service = byName.kind === 'lookalike' ? name(byName.service) : '';
  const away = useAway(address);
  return (
    <div class="window" role="alertdialog" aria-labelledby="heading" aria-describedby="consequence">
      <From text={text('product.verify')} />
      <h1 id="heading" tabIndex={-1}>
        {text(`heading.${verdict.kind}${loaded ? '.loaded' : ''}`, { service })}
      </h1>
      {loaded && <p>{text('loaded')}</p>}
      <p id="consequence">{text('consequence')}</p>
      <Addresses verdict={byName} address={address} text={text} />
      <div class="actions">
        {site !== null && <Go url={site} label={text('open.real', { service })} kind="first" />}
        {desk !== null && desk !== site && <Go url={desk} label={text('open.support')} kind="" />}
        <button type="button" class={site === null ? 'first' : ''} onClick={away.go}>
          {text(away.back ? 'back' : 'close')}
        </button>
      </div>
      <h2>{text('reasons')}</h2>
      <ul class="reasons">
        {reasonsOf(verdict, byName, name).map((reason) => (
          <li key={reason.key}>{say(words, reason)}</li>
        ))}
      </ul>
      <p class="certainty">{text(`certainty.is.${certaintyOf(verdict)}`)}</p>
      <Ways text={text} address={address} mayContinue={answer.mayContinue} rule={ruleOf(verdict)}>
        {verdict.kind === 'listed' && (
          <p>
            {text('details.list', { list: verdict.list, version: verdict.version, entry: verdict.entry })}
          </p>
        )}
      </Ways>
    </div>
  );
}

/** The list first, then what the address itself does. */
function reasonsOf(verdict: DomainVerdict, byName: DomainVerdict, name: (id: string) => string): Sentence[] {
  const own = explainAddress(verdict, name);
  return verdict === byName || verdict.kind !== 'listed' ? own : [...own, ...explainAddress(byName, name)];
}

/** The rule that stopped it, for somebody who thinks that we are mistaken. */
function ruleOf(verdict: DomainVerdict): string {
  if (verdict.kind === 'lookalike') return verdict.technique;
  return verdict.kind === 'listed' ? verdict.list : '';
}

/** A button that leads to a proven address; its host is written out. */
function Go({ url, label, kind }: { url: string; label: string; kind: string }) {
  return (
    <button type="button" class={kind} onClick={() => location.assign(url)}>
      {label}
      <span class="host">{new URL(url).host}</span>
    </button>
  );
}

/** The stopped address, and where letters differ both addresses letter under letter. */
function Addresses({
  verdict,
  address,
  text,
}: {
  verdict: DomainVerdict;
  address: URL;
  text: (key: string, params?: Record<string, string>) => string;
}) {
  const evidence = verdict.kind === 'lookalike' ? verdict.evidence : null;
  const shown = evidence?.host ?? address.host;
  const columns = evidence === null ? [] : compareHosts(evidence);
  return (
    <div class="addresses">
      <p class="small">{text('address')}</p>
      <p class="address">{shown}</p>
      {shown !== address.host && <p class="small">{text('address.ascii', { host: address.host })}</p>}
      {columns.some(({ same }) => !same) && (
        <Compare
          alignment={columns}
          caption={text('compare.caption')}
          seen={text('compare.seen')}
          real={text('compare.real')}
          note={text('compare.note')}
        />
      )}
    </div>
  );
}

function certaintyOf(verdict: DomainVerdict): string {
  return verdict.kind === 'lookalike' ? verdict.certainty : 'almost-certain';
}
