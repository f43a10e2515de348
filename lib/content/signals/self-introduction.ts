/** "I am from … support", "this is Microsoft": desks answer where they are asked, they do not introduce themselves in chats. */
import { findPhrases, type Hit } from '../lexicon.ts';
import { around, aside, asks, has, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';
import { isOwnDesk } from '../writers.ts';

export const selfIntroduction = clauseSignal(
  'self-introduction',
  'identity',
  'message',
  ['introduce', 'support'],
  judge,
);

/** Letters between "I am from" and the name, and between the name and "support". */
const BETWEEN = 40;

function judge(reading: Reading, clause: Clause): Finding | null {
  if (on(reading, 'mail') || isOwnDesk(reading)) return null;
  const name = namesIn(reading, clause).find((hit) => isIntroduced(clause, hit));
  if (name?.service === undefined) return asAuthority(reading, clause);
  if (has(clause, 'not.before', 'not.after')) return null;
  // "… support here, how may we assist?" is no question about support.
  const greets = clause.question && isDeskItself(clause, name) && !has(clause, 'others', 'told', 'if');
  if (!greets && aside(clause, name.start)) return null;
  const near = around(reading, clause, 2);
  const wants = near.some(
    (one) =>
      (one !== clause && has(one, 'introduce')) ||
      has(one, 'helpoffer', 'account', 'wallet', 'virus', 'repair') ||
      asks(one, 'tell', 'give', 'click', 'install', 'verify', 'contact', 'call'),
  );
  return inClause(clause, wants || has(clause, 'support') ? 'strong' : 'weak', name.start, {
    id: name.service,
  });
}

/** 「総務省の者ですが、電話が停止されます」: no authority announces such things in a message. */
function asAuthority(reading: Reading, clause: Clause): Finding | null {
  if (!has(clause, 'authority') || !has(clause, 'introduce') || has(clause, 'others', 'told', 'if'))
    return null;
  const near = around(reading, clause, 2);
  return speakOf(near, 'threat', 'debt', 'alarm') ? inClause(clause, 'strong') : null;
}

/** Beside a word of introduction or support, a name that is an ordinary word too is a name. */
function namesIn(reading: Reading, clause: Clause): readonly Hit[] {
  return findPhrases(reading.context.senderNames, clause.flat);
}

/** "I'm Sarah from", before the service's name. */
const PERSON =
  /\b(?:i'm|i am|this is|my name is|it's) [a-z]{2,14}(?: [a-z]{2,14})?,? (?:here )?(?:from|with|at|of) (?:the )?$/;

/** In Japanese the name may stand before ("…の者です") or after ("こちらは…です") what introduces it. */
function isIntroduced(clause: Clause, name: Hit): boolean {
  const eastern = (hit: Hit) => clause.flat.charCodeAt(hit.start) >= 0x3000;
  return (
    isDeskItself(clause, name) ||
    (PERSON.test(clause.flat.slice(0, name.start)) && isDesk(clause, name)) ||
    clause.hits.some((hit) => {
      if (hit.concept !== 'introduce') return false;
      if (hit.end <= name.start && name.start - hit.end <= BETWEEN)
        return eastern(hit)
          ? /^[^。、]{0,10}(?:です|でございます|と申し)/.test(clause.flat.slice(name.end))
          : isDesk(clause, name);
      return eastern(hit) && hit.start >= name.end && hit.start - name.end <= BETWEEN / 2;
    })
  );
}

/** 「…サポートの佐藤です」, "Official … support here": the desk speaks, with or without a person's name. */
function isDeskItself(clause: Clause, name: Hit): boolean {
  return clause.hits.some((hit) => {
    if (hit.concept !== 'support' || hit.start < name.end || hit.start - name.end > 10) return false;
    const rest = clause.flat.slice(hit.end);
    return /^(?:[^。、は]{0,10}(?:です|でございます|と申し|より)|(?:の者|担当)| (?:here|speaking|on the line)\b)/.test(
      rest,
    );
  });
}

/** In English the name alone is not enough: "this is MetaMask" says what is seen. */
function isDesk(clause: Clause, name: Hit): boolean {
  return clause.hits.some(
    (hit) => hit.concept === 'support' && hit.start >= name.end - 1 && hit.start - name.end <= BETWEEN,
  );
}
