/** The reader is asked for a wallet's recovery phrase. Nobody but a thief needs it outside the wallet itself. */
import type { Hit } from '../lexicon.ts';
import { isInOwnPlace } from '../own-place.ts';
import {
  around,
  aside,
  asks,
  each,
  has,
  isUnasked,
  leadsAway,
  mentioning,
  mentions,
  nearestService,
  on,
  speakOf,
  speakOfMoney,
} from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import {
  askedNext,
  isDemanded,
  isGiven,
  isHandedOn,
  isNeeded,
  isStepOfRepair,
  LONGEST_PROMPT,
  leadOfList,
} from '../secret-demand.ts';
import { isLeftOut, isPassword, isShownOrTried, isStepOfReport, isWanted } from '../secret-talk.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';
import { phraseForm } from './phrase-form.ts';

export const recoveryPhraseRequest = wordSignal(
  'recovery-phrase-request',
  'text',
  'any',
  ['phrase', 'key', 'words', 'wrong'],
  (reading) => {
    const prompts = hasPhraseForm(reading) ? mentioning(reading, 'phrase', 'key').filter(isPrompt) : [];
    const refused =
      on(reading, 'page') && !reading.long ? mentioning(reading, 'wrong').filter(isRefusal) : [];
    return [
      ...requestsFor(reading, 'phrase'),
      ...each(reading, paraphrased, 'words'),
      ...prompts.map((clause) => inClause(clause, 'strong')),
      ...refused.map((clause) => inClause(clause, 'weak')),
    ];
  },
);

/** "You have entered your recovery phrase incorrectly": the page has just taken one, and wants it again. */
function isRefusal(clause: Clause): boolean {
  return (
    has(clause, 'phrase') &&
    has(clause, 'you', 'give') &&
    clause.flat.length <= LONGEST_PROMPT &&
    !aside(clause)
  );
}

/** A form of few fields that takes the phrase: what names the phrase around it is the prompt for it. */
function hasPhraseForm(reading: Reading): boolean {
  return phraseForm.find(reading).some((finding) => finding.strength === 'strong');
}

const LONGEST_LABEL = 40;
/** A message so short speaks of one thing. */
const SHORT = 700;

function isPrompt(clause: Clause): boolean {
  if (!has(clause, 'phrase', 'key') || clause.question || clause.flat.length > LONGEST_PROMPT) return false;
  if (has(clause, 'not.before', 'not.after', 'others', 'told', 'programming')) return false;
  const named = clause.role === 'title' || clause.role === 'heading' || clause.role === 'label';
  return named || has(clause, 'give', 'verify', 'connect', 'click', 'ask.before', 'ask.after');
}

/**
 * "The English words you noted when you made the wallet, in order": the phrase without its name. Quizzes ask for words
 * too; here a wallet and a mark of such phrases (their number, their order, that they were noted down) stand close by.
 */
function paraphrased(reading: Reading, clause: Clause): Finding | null {
  if (reading.long || has(clause, 'phrase', 'programming', 'others', 'told')) return null;
  if (isStepOfReport(reading, clause) || isInOwnPlace(reading, clause)) return null;
  const objects = clause.hits.filter((hit) => hit.concept === 'words');
  // On pages the phrase itself is named somewhere close by.
  if (on(reading, 'page') && !speakOf(around(reading, clause, 2), 'phrase', 'key')) return null;
  const read = !on(reading, 'page') && !has(clause, 'not.before', 'not.after') && isReadOut(reading, clause);
  const step = isStepOfRepair(reading, clause, objects);
  if (!read && !step && (!isDemanded(reading, clause, objects) || areWrittenDown(clause, objects)))
    return null;
  const near = on(reading, 'page') || reading.length > SHORT ? around(reading, clause, 2) : reading.clauses;
  const marks = new Set(
    near.flatMap((one) =>
      one.hits.flatMap((hit) => (hit.concept === 'wordsmark' ? one.flat.slice(hit.start, hit.end) : [])),
    ),
  );
  const wallet =
    speakOfMoney(reading, near, 'wallet', 'connect', 'support', 'key', 'phrase') ||
    (on(reading, 'chat') && marks.size >= 2);
  const marked = step || marks.size > 0 || near.some((one) => one !== clause && has(one, 'phrase'));
  const handed =
    asks(clause, 'tell') || !on(reading, 'page') || speakOf(near, 'manual', 'key', 'phrase', 'wallet');
  if (!wallet || !marked || !handed || speakOf(near, 'programming')) return null;
  return inClause(clause, 'strong', objects[0]?.start ?? 0, nearestService(reading, near));
}

/** "It gave you a list to write down, numbered 1 to 24? Please read them to me." */
function isReadOut(reading: Reading, clause: Clause): boolean {
  const next = reading.clauses.slice(clause.index + 1, clause.index + 3);
  return next.some(
    (one) => has(one, 'pickup') && asks(one, 'tell') && !has(one, 'others', 'told', 'not.before'),
  );
}

/**
 * "Copy the words onto paper in order": what is asked for is to keep them. In Japanese the verb stands after its object;
 * before it, it only tells which words are meant ("the words you noted down"). In Latin text it is the other way round.
 */
function areWrittenDown(clause: Clause, objects: readonly { start: number; end: number }[]): boolean {
  return clause.hits.some(
    (hit) =>
      hit.concept === 'backup' &&
      objects.some(({ start, end }) =>
        clause.flat.charCodeAt(start) >= 0x250 ? hit.start >= end : hit.end <= start,
      ),
  );
}

/** Requests for a secret: a phrase or a key. Exported for private-key-request. */
export function requestsFor(reading: Reading, secret: 'phrase' | 'key'): Finding[] {
  return mentioning(reading, secret).flatMap((clause) => {
    const objects = clause.hits.filter(
      (hit) => hit.concept === secret && !isLeftOut(clause, hit) && !isMade(clause, hit),
    );
    const [object] = objects;
    if (object === undefined || clause.role === 'quote') return [];
    if (isHarmless(reading, clause) || isOnlyCounted(reading, clause, secret)) return [];
    const strength = clause.question ? askedNext(reading, clause) : strengthOf(reading, clause, objects);
    return strength === null
      ? []
      : [inClause(clause, strength, object.start, nearestService(reading, around(reading, clause, 2)))];
  });
}

/** 「新しいフレーズを生成してください」: it is not there yet, and nobody is to be given it. */
function isMade(clause: Clause, { start, end }: Hit): boolean {
  const { flat } = clause;
  if (asks(clause, 'tell', 'give')) return false;
  return (
    /^.{0,2}を(?:新しく|新たに)?(?:生成|作成)/.test(flat.slice(end)) ||
    /\bgenerate (?:an? |your )?(?:new )?$/.test(flat.slice(0, start))
  );
}

/** "Type the twelve words": on a page without a word of wallets, a game or a test. */
function isOnlyCounted(reading: Reading, clause: Clause, secret: 'phrase' | 'key'): boolean {
  if (secret === 'key' || !on(reading, 'page')) return false;
  const named = clause.hits.some(
    (hit) => hit.concept === 'phrase' && !COUNTED.test(clause.flat.slice(hit.start, hit.end)),
  );
  return !named && !mentions(reading, 'wallet', 'support', 'key') && reading.headed === undefined;
}

/** Names of the phrase that games and passwords bear too. */
const COUNTED =
  /^(?:the )?(?:12|24|twelve|twenty|secret|security|key phrase|your words)|^(?:秘密|パスフレーズ)/;

/** Onboarding shows the phrase and has it written down; programmers type it into a file of their own. */
function isHarmless(reading: Reading, clause: Clause): boolean {
  if (has(clause, 'programming') || isShownOrTried(clause) || isStepOfReport(reading, clause)) return true;
  if (isInOwnPlace(reading, clause)) return true;
  // Nobody but a thief wants to be told what was written down.
  if (asks(clause, 'tell') && !on(reading, 'page')) return false;
  if (!on(reading, 'page') && askedNext(reading, clause) !== null && leadsAway(reading)) return false;
  if (has(clause, 'backup')) return true;
  return around(reading, clause, 1).some((near) => has(near, 'backup') && !has(near, 'verify', 'threat'));
}

function strengthOf(reading: Reading, clause: Clause, objects: readonly Hit[]): Finding['strength'] | null {
  if (
    isGiven(clause, objects) ||
    isHandedOn(reading, clause, objects) ||
    isStepOfRepair(reading, clause, objects) ||
    leadOfList(reading, clause) !== null ||
    isPassword(reading, clause, objects)
  )
    return 'strong';
  if (isUnasked(clause)) return null;
  if (has(clause, 'others', 'told', 'not.before', 'not.after', 'if')) return null;
  const logIn = (on(reading, 'mail') || on(reading, 'chat')) && leadsAway(reading);
  if (logIn && asks(clause, 'verify', 'connect', 'contact', 'click')) return 'strong';
  if (!reading.long && clause.flat.length <= LONGEST_LABEL && isLabelled(reading, clause)) return 'strong';
  if (!on(reading, 'page') && isWanted(clause, objects)) return 'strong';
  // A star behind the name of a field: it has to be filled in.
  if (on(reading, 'page') && !reading.long && /\*\s*$/.test(clause.flat)) return 'strong';
  if (isNeeded(clause, objects) && !reading.long) return 'weak';
  return !reading.long && clause.flat.length < 80 && around(reading, clause, 2).some(isCallToImport)
    ? 'weak'
    : null;
}

/** A label with the phrase's name, and beneath it how to type: in order, with spaces between. */
function isLabelled(reading: Reading, clause: Clause): boolean {
  const below = reading.clauses.slice(clause.index + 1, clause.index + 4);
  return below.some(
    (one) => asks(one, 'give') && has(one, 'wordsmark') && !has(one, 'others', 'told', 'backup'),
  );
}

/** A button or a line as short as one: "Import wallet", "Restore", "Connect". */
function isCallToImport(clause: Clause): boolean {
  return (
    clause.flat.length <= 30 &&
    asks(clause, 'connect', 'verify', 'give') &&
    has(clause, 'wallet', 'account', 'phrase')
  );
}
