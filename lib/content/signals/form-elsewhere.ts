/** A form for a secret or a log-in whose answers go to a mailbox or chat that anybody can set up, not to the site itself. */
import { ofWholeText, pageSignal } from '../signal.ts';
import { asksForCredentials } from './credential-form.ts';
import { takesPhrase } from './phrase-form.ts';

export const formElsewhere = pageSignal('form-elsewhere', 'destination', (reading, facts) =>
  facts.groups.flatMap((group) => {
    if (group.action === null) return [];
    const { kind, host } = reading.context.standing(group.action);
    if (kind !== 'form' && kind !== 'chat') return [];
    const secret = takesPhrase(reading, group) || group.fields.some(({ type }) => type === 'password');
    if (!secret && !asksForCredentials(group)) return [];
    return [ofWholeText(secret ? 'strong' : 'weak', host, { latent: group.latent, params: { host } })];
  }),
);
