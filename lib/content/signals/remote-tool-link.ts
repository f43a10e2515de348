/** A link to a remote-control tool, or to a meeting with "support" about somebody's coins. */
import { around, aside, asks, has, namesMoney } from '../queries.ts';
import type { Clause, Reading, ReadLink } from '../reading.ts';
import type { Finding, Signal } from '../signal.ts';
import { snippet } from '../snippet.ts';

export const remoteToolLink: Signal = {
  meta: { id: 'remote-tool-link', family: 'destination', needs: 'message' },
  find: (reading) => reading.links.flatMap((link) => judge(reading, link) ?? []),
};

function judge(reading: Reading, link: ReadLink): Finding | null {
  const { kind, host } = link.standing();
  if (kind !== 'remote-tool' && kind !== 'meeting') return null;
  const near = nearTo(reading, link).filter((one) => !aside(one));
  const invited = near.some((one) => asks(one, 'install', 'click', 'connect', 'tell', 'give', 'contact'));
  const money = near.some((one) => has(one, 'wallet', 'assets', 'account') || namesMoney(reading, one));
  const helped = near.some((one) => has(one, 'support', 'repair', 'helpoffer', 'letme', 'virus', 'screen'));
  const trap = kind === 'meeting' ? money && helped : money || helped;
  if (!invited || !trap || near.some((one) => has(one, 'others'))) return null;
  return {
    strength: 'strong',
    clause: link.clause,
    snippet: snippet(host),
    latent: false,
    params: { host },
  };
}

/** What is said around the link; of a message that does not tell where it stands, all. */
function nearTo(reading: Reading, link: ReadLink): readonly Clause[] {
  const clause = link.clause === null ? undefined : reading.clauses[link.clause];
  return clause === undefined ? reading.clauses.slice(0, 12) : around(reading, clause, 3);
}
