/** A link to a remote-control tool, or to a meeting with "support" about somebody's coins. */
import { around, aside, askTo, speakOf, speakOfMoney } from '../queries.ts';
import type { Clause, Reading, ReadLink } from '../reading.ts';
import { type Finding, signal } from '../signal.ts';
import { snippet } from '../snippet.ts';

export const remoteToolLink = signal('remote-tool-link', 'destination', 'message', (reading) =>
  reading.links.flatMap((link) => judge(reading, link) ?? []),
);

function judge(reading: Reading, link: ReadLink): Finding | null {
  const { kind, host } = link.standing();
  if (kind !== 'remote-tool' && kind !== 'meeting') return null;
  const near = nearTo(reading, link).filter((one) => !aside(one));
  const invited = askTo(near, 'install', 'click', 'connect', 'tell', 'give', 'contact');
  const money = speakOfMoney(reading, near, 'wallet', 'assets', 'account');
  const helped = speakOf(near, 'support', 'repair', 'helpoffer', 'letme', 'virus', 'screen');
  const trap = kind === 'meeting' ? money && helped : money || helped;
  if (!invited || !trap || speakOf(near, 'others')) return null;
  return {
    strength: 'strong',
    clause: link.clause,
    snippet: () => snippet(host),
    latent: false,
    params: { host },
  };
}

/** What is said around the link; of a message that does not tell where it stands, all. */
function nearTo(reading: Reading, link: ReadLink): readonly Clause[] {
  const clause = link.clause === null ? undefined : reading.clauses[link.clause];
  return clause === undefined ? reading.clauses.slice(0, 12) : around(reading, clause, 3);
}
