/**
 * A link in a message to a host that imitates a service or stands on a block list. Pages name such hosts to warn of
 * them; a mail address there that opens the mail program is meant to be written to.
 */
import type { Finding, Signal } from '../signal.ts';
import { snippet } from '../snippet.ts';

export const dangerousLink: Signal = {
  meta: { id: 'dangerous-link', family: 'destination', needs: 'any' },
  find: (reading) =>
    reading.links
      .filter(({ href }) => reading.surface !== 'page' || /^mailto:/i.test(href))
      .flatMap((link) => judge(link.clause, link.standing()) ?? []),
};

function judge(
  clause: number | null,
  standing: { kind: string; level: string; host: string; service?: string },
): Finding | null {
  if (standing.kind !== 'lookalike' && standing.kind !== 'listed') return null;
  return {
    strength: standing.level === 'danger' ? 'strong' : 'weak',
    clause,
    snippet: snippet(standing.host),
    latent: false,
    key: standing.kind === 'listed' ? 'dangerous-link-listed' : 'dangerous-link',
    params: { host: standing.host, ...(standing.service === undefined ? {} : { service: standing.service }) },
    ...(standing.service === undefined ? {} : { service: standing.service }),
  };
}
