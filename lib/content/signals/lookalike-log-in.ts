/** A doubtful address that asks for a log-in or a phrase: the name alone would leave room for chance, the form does not. */
import { type Finding, signal } from '../signal.ts';
import { snippet } from '../snippet.ts';
import { phraseForm } from './phrase-form.ts';

export const lookalikeLogIn = signal('lookalike-log-in', 'identity', 'page', (reading) => {
  const { facts } = reading;
  const { page } = reading.context;
  // A page of the level `danger` is stopped before it opens; who went on after that has been told the same already.
  if (facts.kind !== 'page' || page.kind !== 'lookalike' || page.level !== 'caution') return [];
  const logIn = facts.groups.find((group) => group.fields.some((field) => field.type === 'password'));
  if (logIn === undefined && phraseForm.find(reading).length === 0) return [];
  const { service, evidence } = page;
  const finding: Finding = {
    strength: 'strong',
    clause: null,
    snippet: () => snippet(evidence.host),
    latent: logIn?.latent ?? false,
    service,
    params: { service },
  };
  return [finding];
});
