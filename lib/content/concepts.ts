/**
 * The kinds of phrases that assets/phrases/<lang>.json holds. A signal speaks of concepts; only the data knows a language.
 * `.before` and `.after` say on which side of a verb the phrase stands in that language.
 */
export const concepts = [
  // How something is said.
  'ask.before',
  'ask.after',
  'ask.polite',
  'not.before',
  'not.after',
  'others',
  'told',
  'if',
  'threat.if',
  'you',
  'urgency',
  'secrecy',
  'wish',
  'backup',
  'programming',
  // What is asked for.
  'phrase',
  'phrase.label',
  'key',
  'code',
  'account',
  'wallet',
  'assets',
  'device',
  'support',
  'livechat',
  'direct',
  'remote.tool',
  'remote',
  'remote.code',
  'letme',
  'screen',
  'meeting',
  'giftcard',
  // What the person is to do.
  'give',
  'tell',
  'verify',
  'contact',
  'call',
  'install',
  'click',
  'connect',
  'manual',
  'claim',
  'move',
  'buy',
  'repair',
  // What is said to have happened, or promised.
  'threat',
  'alarm',
  'lockword',
  'giveaway',
  'dappfix',
  'virus',
  'alert',
  'stay',
  'recovered',
  'praise',
  'subscription',
  'cancelcall',
  'expired',
  'protect',
  'clipboard',
  // What pages offer.
  'onboard',
  'walletname',
  'trade',
  'wrong',
  'scan',
  // Whom a message speaks for.
  'letter',
  'signed',
  'salute',
  'customer',
  'announce',
  'thanks',
  'introduce',
  'helpoffer',
] as const;

export type Concept = (typeof concepts)[number];

/** Verbs that a person may be asked to act on: they get a mood. */
export const actionConcepts = [
  'give',
  'tell',
  'verify',
  'contact',
  'call',
  'install',
  'click',
  'connect',
  'claim',
  'move',
  'buy',
] as const satisfies readonly Concept[];

export type ActionConcept = (typeof actionConcepts)[number];

/** One language's phrases. `*` at the end lets a word go on (`verif*`). */
export type PhraseFile = Readonly<Partial<Record<Concept, readonly string[]>>>;
