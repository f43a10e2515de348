/** A doubtful address that asks for a log-in or a phrase: the name alone would leave room for chance, the form does not. */
import { ofWholeText, pageSignal } from '../signal.ts';
import { phraseForm } from './phrase-form.ts';

export const lookalikeLogIn = pageSignal('lookalike-log-in', 'identity', (reading, facts) => {
  const { page } = reading.context;
  // A page of the level `danger` is stopped before it opens; who went on after that has been told the same already.
  if (page.kind !== 'lookalike' || page.level !== 'caution') return [];
  const logIn = facts.groups.find((group) => group.fields.some((field) => field.type === 'password'));
  if (logIn === undefined && phraseForm.find(reading).length === 0) return [];
  const { service, evidence } = page;
  return [
    ofWholeText('strong', evidence.host, { latent: logIn?.latent ?? false, service, params: { service } }),
  ];
});
