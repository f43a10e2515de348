/** A form for a secret or a log-in whose answers go to a mailbox or chat that anybody can set up, not to the site itself. */
import { type Finding, signal } from '../signal.ts';
import { snippet } from '../snippet.ts';
import { asksForCredentials } from './credential-form.ts';
import { takesPhrase } from './phrase-form.ts';

export const formElsewhere = signal('form-elsewhere', 'destination', 'page', (reading) => {
  const { facts, context } = reading;
  if (facts.kind !== 'page') return [];
  return facts.groups.flatMap((group) => {
    if (group.action === null) return [];
    const { kind, host } = context.standing(group.action);
    if (kind !== 'form' && kind !== 'chat') return [];
    const secret = takesPhrase(reading, group) || group.fields.some(({ type }) => type === 'password');
    if (!secret && !asksForCredentials(group)) return [];
    const finding: Finding = {
      strength: secret ? 'strong' : 'weak',
      clause: null,
      snippet: () => snippet(host),
      latent: group.latent,
      params: { host },
    };
    return [finding];
  });
});
