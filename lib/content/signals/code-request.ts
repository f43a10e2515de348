/** Somebody wants the code that was sent to the reader. A log-in page asks to enter it; only a thief asks to be told it. */
import type { Hit } from '../lexicon.ts';
import { around, asks, askTo, each, has, hitOf, leadsAway, mentions, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { LONGEST_PROMPT, leadOfList } from '../secret-demand.ts';
import { isWanted } from '../secret-talk.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';

export const codeRequest = wordSignal(
  'code-request',
  'text',
  'message',
  ['code', 'arrived', 'devicelogin'],
  (reading) =>
    isShared(reading)
      ? []
      : [
          ...each(reading, judge, 'code'),
          ...each(reading, arrived, 'arrived'),
          ...each(reading, forDevice, 'devicelogin'),
        ],
);

/** Friends share an account to watch films with. */
function isShared(reading: Reading): boolean {
  return (
    on(reading, 'chat') &&
    mentions(reading, 'streaming') &&
    !mentions(reading, 'support', 'wallet', 'assets', 'introduce', 'helpoffer', 'threat', 'alarm')
  );
}

/** So many digits of a number, which is not called a code. */
const DIGITS = /^.{0,2}(?:桁|けた|ケタ)(?:の[番数][号字])?$/;

function isOfNumber({ flat, hits }: Clause, { start, end }: Hit): boolean {
  return (
    DIGITS.test(flat.slice(start, end)) &&
    hits.some((hit) => hit.concept === 'notcode' && Math.abs(hit.end - start) <= 8)
  );
}

function judge(reading: Reading, clause: Clause): Finding | null {
  const code = hitOf(clause, 'code');
  // The code of a door or a coupon is nobody's money.
  if (code === undefined || has(clause, 'place') || isBlackedOut(clause, code)) return null;
  // 「届いたSMSについて教えて」 asks what to think of it.
  if (/^.{0,4}について/.test(clause.flat.slice(code.end))) return null;
  // 「お電話番号の下4桁」: the last digits of what a shop knows anyway.
  if (isOfNumber(clause, code)) return null;
  // "What is the code on your telephone? Tell me."
  if (clause.question)
    return asksNext(reading, clause) && has(clause, 'you') ? inClause(clause, 'strong', code.start) : null;
  const told = clause.actions.some((action) => action.concept === 'tell' && action.mood === 'ask');
  const negated = clause.actions.some(
    (action) =>
      action.concept === 'tell' &&
      (action.mood === 'reported' || (action.mood === 'negated' && isDenied(clause))),
  );
  // "Password: k3rT": told, not asked for.
  const listed = isHandedIn(reading, clause) && !/^ ?[:：] ?\S/.test(clause.flat.slice(code.end));
  const wanted =
    told || listed || asksForIt(reading, clause) || isWanted(clause, [code]) || isVote(reading, clause);
  if (!wanted || negated) return null;
  const found = inClause(clause, 'strong', code.start);
  if (!PASSWORD.test(clause.flat.slice(code.start, code.end))) return found;
  // Colleagues and families tell each other passwords, and speak for nobody.
  const posing = listed || mentions(reading, 'support', 'threat', 'alarm', 'introduce', 'helpoffer');
  return posing ? { ...found, key: 'code-request-password' } : null;
}

/** 「ワンタイムパスワードが写っている部分は塗りつぶして」: not wanted. In Japanese the verb stands behind. */
function isBlackedOut({ flat, hits }: Clause, { end }: Hit): boolean {
  return hits.some(
    ({ concept, start }) =>
      concept === 'leaveout' &&
      start >= end &&
      start - end <= 14 &&
      /^[^a-z、。]*(?:は、)?$/.test(flat.slice(end, start)),
  );
}

/** What the reader knows by heart, other than a "one-time password". */
const PASSWORD = /^(?!one|ワン|一次|일회).*(?:passw|パスワード|暗証|비밀번호|contraseñ|密[码碼])/;

/** "Vote for her: choose Telegram, write your number and the code that comes": no vote is counted so. */
function isVote(reading: Reading, clause: Clause): boolean {
  return (
    askTo(around(reading, clause, 1), 'click', 'give') &&
    leadsAway(reading) &&
    mentions(reading, 'vote') &&
    mentions(reading, 'direct')
  );
}

/** "Open …/devicelogin and put in FK7M-Q2XD": the code lets somebody else's device in. One's own shows it itself. */
function forDevice(reading: Reading, clause: Clause): Finding | null {
  if (on(reading, 'page')) return null;
  const near = around(reading, clause, 4);
  return near.some(({ flat }) => DEVICE_CODE.test(flat)) && !speakOf(near, 'others', 'told', 'programming')
    ? inClause(clause, 'strong')
    : null;
}

const DEVICE_CODE = /(?<![a-z0-9/.-])(?=[a-z -]{0,9}\d)[a-z0-9]{4}[- ]?[a-z0-9]{4,5}(?![a-z0-9.-])/;

/** "You will get a code. Just read it to me": the code is named before or after it is asked for. */
function asksForIt(reading: Reading, clause: Clause): boolean {
  if (has(clause, 'others', 'told', 'if')) return false;
  // "You will get a link, don't click it": that alone is no warning.
  const unopened = clause.actions.some(({ concept, mood }) => concept === 'click' && mood === 'negated');
  if (isDenied(clause) && !unopened) return false;
  return around(reading, clause, 2).some(
    (one) => has(one, 'pickup') && asks(one, 'tell') && !has(one, 'place'),
  );
}

/** "Instead of hers", "it may say not to share": neither takes the request back. */
function isDenied({ flat, hits }: Clause): boolean {
  return hits.some(
    ({ concept, start }) =>
      concept === 'not.after' ||
      (concept === 'not.before' &&
        !flat.startsWith('instead of', start) &&
        !/\bsays? $/.test(flat.slice(Math.max(0, start - 6), start))),
  );
}

/** One of the things that are to be handed in; a code to be entered is for a log-in. */
function isHandedIn(reading: Reading, clause: Clause): boolean {
  const lead = leadOfList(reading, clause);
  return lead !== null && !/入力|enter|type/.test(lead.flat);
}

function asksNext(reading: Reading, clause: Clause): boolean {
  const next = reading.clauses[clause.index + 1];
  return next !== undefined && asks(next, 'tell') && !has(clause, 'others', 'told', 'if');
}

/** "The number that just came to your phone, read it to me": a code without its name. */
function arrived(reading: Reading, clause: Clause): Finding | null {
  const arrival = hitOf(clause, 'arrived');
  if (arrival === undefined || clause.question || !has(clause, 'codething')) return null;
  if (has(clause, 'others', 'told', 'not.before', 'place', 'notcode', 'parcel')) return null;
  const next = reading.clauses[clause.index + 1];
  const wanted =
    asks(clause, 'tell') || (next !== undefined && next.flat.length <= LONGEST_PROMPT && asks(next, 'tell'));
  return wanted ? inClause(clause, 'strong', arrival.start) : null;
}
