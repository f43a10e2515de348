/** What a scam asks for: the title of a notice says it, because it is what the person is about to do. */
import type { Evidence } from '../verdict.ts';

export type Demand =
  | 'phrase'
  | 'remote'
  | 'command'
  | 'log-in'
  | 'secret'
  | 'pay'
  | 'call'
  | 'contact'
  | 'other';

/** The worst first: a page that asks for a phrase and a call is titled by the phrase. Ids of lib/content/signals/. */
const DEMANDS: readonly (readonly [Demand, readonly string[]])[] = [
  ['phrase', ['phrase-form', 'recovery-phrase-request', 'private-key-request', 'validate-dapp']],
  ['remote', ['remote-session-request']],
  ['command', ['clipboard-trick', 'clipboard-command']],
  ['log-in', ['lookalike-log-in']],
  ['secret', ['code-request', 'credential-form']],
  ['pay', ['gift-card', 'giveaway', 'recovery-expert']],
  ['call', ['support-phone', 'fake-alert', 'renewal-call', 'expired-protection']],
  ['contact', ['support-redirect', 'support-chat-link', 'dangerous-link', 'sender-mismatch']],
];

/** The worst demand among the evidence; `other` where it shows none. */
export function demandOf(evidence: readonly Pick<Evidence, 'id'>[]): Demand {
  const ids = new Set<string>(evidence.map(({ id }) => id));
  return DEMANDS.find(([, signals]) => signals.some((id) => ids.has(id)))?.[0] ?? 'other';
}

/** Every signal that has a title of its own, for the test that each of them exists. */
export const titledSignals: readonly string[] = DEMANDS.flatMap(([, signals]) => signals);
