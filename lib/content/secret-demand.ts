/** How a secret is asked for: in the clause that names it, in the next one, or by what else is to be done. */
import type { Hit } from './lexicon.ts';
import { around, asks, has, leadsAway, on, speakOf } from './queries.ts';
import type { Clause, Reading } from './reading.ts';

/** Where a secret is named in a clause. */
type Named = Pick<Hit, 'start' | 'end'>;

/** A clause so long says more than what it asks for. */
export const LONGEST_PROMPT = 100;

/** "Do you have the 12 words? Send them to me." */
export function askedNext(reading: Reading, clause: Clause): 'strong' | null {
  if (on(reading, 'page') || has(clause, 'others', 'told')) return null;
  const next = reading.clauses[clause.index + 1];
  return next !== undefined && isPickedUp(next) ? 'strong' : null;
}

/** "… send them here", 「それを送って」: asked for by a word that stands for it. */
function isPickedUp(clause: Clause): boolean {
  return (
    has(clause, 'pickup') && asks(clause, 'tell', 'give') && !has(clause, 'others', 'told', 'phrase', 'key')
  );
}

/** Asked for in the clause itself, or in the next one by a word that stands for it. */
export function isDemanded(reading: Reading, clause: Clause, objects: readonly Named[]): boolean {
  if (clause.question) return askedNext(reading, clause) !== null;
  if (!on(reading, 'page') && isMeans(clause, objects)) return true;
  return isGiven(clause, objects);
}

/** 「手動接続から12個の単語を入れる」, 「フレーズを入れると同期が走ります」: a step towards the repair that is promised. */
export function isStepOfRepair(reading: Reading, clause: Clause, objects: readonly Named[]): boolean {
  if (!leadsAway(reading) || has(clause, 'others', 'told', 'if', 'not.after')) return false;
  return (
    speakOf(around(reading, clause, 2), 'manual', 'dappfix') &&
    objects.some(({ end }) => STEP.test(clause.flat.slice(end)))
  );
}

const STEP = /^[^、。]{0,12}(?:入れ|入力す?|貼り?付?け?|送信?す?|書)[るく]?(?:と|。|$)/;

/** The reader is asked to enter or tell it. */
export function isGiven(clause: Clause, objects: readonly Named[]): boolean {
  return clause.actions.some(
    (action) =>
      action.mood === 'ask' &&
      isSecretVerb(action.concept) &&
      objects.some((hit) => isObjectOf(clause.flat, action, hit)),
  );
}

/** "Link your wallet by importing your phrase": how to do what is asked for. */
function isMeans(clause: Clause, objects: readonly Named[]): boolean {
  return (
    clause.actions.some(({ mood }) => mood === 'ask') &&
    clause.actions.some(
      (action) =>
        isSecretVerb(action.concept) &&
        clause.flat.startsWith('by ', action.start - 3) &&
        objects.some((hit) => isObjectOf(clause.flat, action, hit)),
    )
  );
}

/** What leads to a list may say what it is for. */
const LONGEST_LEAD = 140;
/** Lines between what is asked for and the list of it. */
const LONGEST_LIST = 6;
const LIST = /:$|the following ?$|以下|下記|次の|下列|아래/;

const POINT = /^ ?(?:[・•*-]|\(?\d[).])/;

/** "Reply to this message with: (a) your keystore file": what asks for the things of a list, of which this is one. */
export function leadOfList(reading: Reading, clause: Clause): Clause | null {
  if (on(reading, 'page') || has(clause, 'others', 'told', 'not.before', 'not.after', 'if')) return null;
  for (let back = 1; back <= LONGEST_LIST; back++) {
    const lead = reading.clauses[clause.index - back];
    if (lead === undefined || lead.flat.length > LONGEST_LEAD) break;
    if (!LIST.test(lead.flat) || has(lead, 'others', 'told')) continue;
    const asked =
      asks(lead, 'give', 'tell', 'contact') ||
      (leadsAway(reading) && has(lead, 'ask.before', 'need')) ||
      // 「お手続きは以下の通りです (2)届いた番号をご返信」
      (has(lead, 'verify') && POINT.test(clause.flat) && has(clause, 'tell'));
    if (asked) return lead;
  }
  // 「①登録メール ②パスワード を送ってください」: in Japanese the verb stands below.
  const below = reading.clauses.slice(clause.index + 1, clause.index + LONGEST_LIST);
  return below.find((one) => /^ ?(?:を|して|の[上う])/.test(one.flat) && asks(one, 'give', 'tell')) ?? null;
}

function isSecretVerb(concept: string): boolean {
  return concept === 'give' || concept === 'tell';
}

/** "Your phrase is needed. Please provide it here": the request stands in the next clause and names nothing else. */
export function isHandedOn(reading: Reading, clause: Clause, objects: readonly Named[]): boolean {
  if (reading.long || clause.flat.length > LONGEST_PROMPT) return false;
  if (has(clause, 'others', 'told', 'not.before', 'not.after', 'if')) return false;
  const needed = objects.some(({ start, end }) =>
    clause.hits.some(
      (hit) =>
        (hit.concept === 'ask.before' && hit.end <= start && start - hit.end <= 30) ||
        (hit.concept === 'ask.after' && hit.start >= end && hit.start - end <= 20),
    ),
  );
  const next = reading.clauses[clause.index + 1];
  if (next === undefined || next.flat.length > LONGEST_PROMPT) return false;
  return (
    (needed && asks(next, 'give', 'tell')) ||
    ((!on(reading, 'page') || has(next, 'paste')) && isPickedUp(next))
  );
}

/** "You will need your recovery phrase to verify …" */
export function isNeeded(clause: Clause, objects: readonly Named[]): boolean {
  return objects.some(({ start, end }) => {
    const asked = clause.hits.some(
      (hit) => hit.concept === 'ask.before' && hit.end <= start && start - hit.end <= 30,
    );
    return asked && clause.hits.some((hit) => hit.concept === 'verify' && hit.start >= end);
  });
}

/**
 * The secret is what is handed over, not what something else is done with: "enter your phrase", but not "restore your
 * wallet using the phrase". In Japanese the object stands before its verb, in Chinese and Latin text after it.
 */
function isObjectOf(flat: string, verb: Named, object: Named): boolean {
  if (flat.charCodeAt(verb.start) >= 0x250 && object.end <= verb.start)
    return verb.start - object.end <= 40 && !/せず|場合は|はなく/.test(flat.slice(object.end, verb.start));
  if (object.end <= verb.start)
    return (
      verb.start - object.end <= 110 &&
      /(?:^ (?:it|them|that|this)| (?:it|them|to me|to us|me)|mel[ao]s?)\b/.test(
        flat.slice(verb.start, verb.end + 6),
      )
    );
  const between = flat.slice(verb.end, object.start);
  return (
    object.start >= verb.end &&
    between.length <= 60 &&
    !/ (?:using|with|from|via|by|about|how|what|where|whether|if|why) /.test(`${between} `)
  );
}
