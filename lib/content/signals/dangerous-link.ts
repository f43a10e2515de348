/**
 * A link in a message to a host that imitates a service or stands on a block list. Pages name such hosts to warn of
 * them; a mail address there that opens the mail program is meant to be written to.
 */
import { on } from '../queries.ts';
import { type Finding, signal } from '../signal.ts';
import { snippet } from '../snippet.ts';

export const dangerousLink = signal('dangerous-link', 'destination', 'any', (reading) =>
  reading.links
    .filter(({ href }) => !on(reading, 'page') || /^mailto:/i.test(href))
    .flatMap((link) => judge(link.clause, link.standing()) ?? []),
);

function judge(
  clause: number | null,
  standing: { kind: string; level: string; host: string; service?: string },
): Finding | null {
  if (standing.kind !== 'lookalike' && standing.kind !== 'listed') return null;
  return {
    strength: standing.level === 'danger' ? 'strong' : 'weak',
    clause,
    snippet: () => snippet(standing.host),
    latent: false,
    key: standing.kind === 'listed' ? 'dangerous-link-listed' : 'dangerous-link',
    params: { host: standing.host, ...(standing.service === undefined ? {} : { service: standing.service }) },
    ...(standing.service === undefined ? {} : { service: standing.service }),
  };
}
