/**
 * How something is said: is the reader asked to do it, warned off it, or told about others who ask for it?
 * Polarity belongs to each verb, not to the clause; a warning elsewhere never takes a request back.
 */
import { type ActionConcept, actionConcepts } from './concepts.ts';
import type { Hit } from './lexicon.ts';
import { standsBehindPurpose } from './purpose.ts';
import { isQuoted } from './quotes.ts';

export type Mood = 'ask' | 'negated' | 'reported' | 'plain';

export interface Action {
  readonly concept: ActionConcept;
  readonly start: number;
  readonly end: number;
  readonly mood: Mood;
}

/** Furthest distance in characters between a verb and what governs it from the left and from the right. */
const BEFORE = 60;
const NOT_BEFORE = 45;
const AFTER = 14;
/** `never`-like words after the verb stand further away in Latin text ("giving it away is never needed"). */
const NOT_AFTER = { latin: 32, eastern: 16 } as const;

const ACTIONS: ReadonlySet<string> = new Set(actionConcepts);
const LEAD =
  /^(?:[\s\d\p{P}\p{S}]|(?:please|pls|plz|kindly|then|now|also|next|simply|just|step|first|ok|okay|so|and|or|sir|madam|hi|hello|hey|dear|again|finally|lets|let's|yo|bro|dude|mate|man|lol|lmao|mam|guys|well|ya|yes|yeah|sure|alright|right|greetings|perfect|great|good|very|excellent|awesome|nice|fine|correct|maam)(?=[\s\p{P}]))*$/u;
/** A clause within the clause begins here: after a comma, a colon, a bracket or a dash. */
const ISOLATED =
  /[,:)>\-–] ?(?:(?:then|please|pls|kindly|and|just|simply|so|sir|ok|okay|now|first|perfect|great|good|maam) )*$|\b(?:and|n) (?:then |just )?$/;
/** An imperative goes on with its object or a place; a noun or an infinitive goes on otherwise. */
const IMPERATIVE_REST =
  /^ (?:an? |your |my |ur |the |us |to |on |below|here|our |this |that |these |those |it |them|him|her|me |now|support|everything|all |each |in |into |up |back |& |and )/;
/** "how to enter", "where to send": what is spoken of, not asked for. */
const SPOKEN_OF = /\b(?:how|what|when|where|whether|who|why) (?:to |do i |can i |i |should i )?$/;
/** A Japanese verb that goes on to another takes its mood from the last one (入力して…ください). */
const GOES_ON = /^(?:し?て(?!しま)|していただき|して頂き|し、|いただき|頂き|いたし|のうえ|の上|後に|後、)/;
const CHAIN = 50;
const JOINS = /(?:^|[\s,])(?:and|or|then|,|&|to) ?(?:then |please |kindly |also )?$/;

/** What the writer does (お送りします), or what has been done (お送りいただいた): polite like a request, and none. */
const HUMBLE =
  /^(?:(?:し|いたし|致し)(?:ま|た|て[おい])|す[るべ]|され|いただいた|いただきました|頂いた|になった)/;

/** 「教えてしまった」: what is regretted is told of. */
export const REGRET = /^.?し?(?:てしま[いう]|てしまっ(?!て[くお])|ちゃ[いっ])/;

interface Cues {
  readonly threats: readonly Hit[];
  readonly asksBefore: readonly Hit[];
  readonly asksAfter: readonly Hit[];
  readonly notBefore: readonly Hit[];
  readonly notAfter: readonly Hit[];
  readonly others: readonly Hit[];
  readonly told: readonly Hit[];
  readonly hits: readonly Hit[];
}

/**
 * The verbs of a clause with their moods. `flat` and `hits` are of the clause; `question` if it ends with one, `quoted`
 * if all of it is told of as the words of others.
 */
export function readActions(
  flat: string,
  hits: readonly Hit[],
  question: boolean,
  quoted: boolean,
): Action[] {
  const verbs = hits.filter((hit) => ACTIONS.has(hit.concept));
  if (verbs.length === 0) return [];
  const cues = collectCues(flat, hits);
  const actions: Action[] = [];
  let asked = -1;
  for (const verb of verbs) {
    const mood = quoted ? 'reported' : moodOf(flat, verb, cues, question, asked);
    if (mood === 'ask') asked = verb.end;
    actions.push({ concept: verb.concept as ActionConcept, start: verb.start, end: verb.end, mood });
  }
  return actions;
}

function collectCues(flat: string, hits: readonly Hit[]): Cues {
  const threats = of(hits, 'threat.if', 'stay');
  // 「送ってくれませんか」 asks, though ません denies.
  const polite = [...of(hits, 'ask.after'), ...of(hits, 'ask.polite')];
  return {
    threats,
    asksBefore: [...of(hits, 'ask.before'), ...of(hits, 'ask.polite')],
    asksAfter: [...polite, ...of(hits, 'ask.before').filter(({ end }) => isLast(flat, end))],
    notBefore: of(hits, 'not.before').filter(
      (hit) => isFree(hit, threats) && !flat.startsWith('not only', hit.start) && !isAim(flat, hit.start),
    ),
    notAfter: of(hits, 'not.after').filter((hit) => isFree(hit, threats) && !isWithin(hit, polite)),
    others: of(hits, 'others'),
    // "If you did not ask for it" and 「というアプリ」 tell of nobody.
    told: of(hits, 'told').filter(
      (hit) => isFree(hit, threats) && !/^(?:アプリ|ソフト)/.test(flat.slice(hit.end)),
    ),
    hits,
  };
}

/** "Forward it to me pls": nothing but signs follows. */
function isLast(flat: string, end: number): boolean {
  return end > flat.length - 6 && !/[^\s\p{P}\p{S}]/u.test(flat.slice(end));
}

function of(hits: readonly Hit[], ...wanted: readonly Hit['concept'][]): readonly Hit[] {
  return hits.filter(({ concept }) => wanted.includes(concept));
}

/** "if you do not verify" threatens, it does not forbid. */
function isFree(hit: Hit, threats: readonly Hit[]): boolean {
  return !threats.some((threat) => threat.start <= hit.start && hit.end <= threat.end + 1);
}

function isWithin(hit: Hit, others: readonly Hit[]): boolean {
  return others.some((other) => other.start <= hit.start && hit.end <= other.end);
}

/** "to stop the transfer, send …": an aim, no ban. */
function isAim(flat: string, at: number): boolean {
  return flat.startsWith('stop', at) && flat.slice(Math.max(0, at - 3), at) === 'to ';
}

function moodOf(flat: string, verb: Hit, cues: Cues, question: boolean, asked: number): Mood {
  if (isNegated(flat, verb, cues)) return 'negated';
  if (isReported(flat, verb, cues)) return 'reported';
  if (flat.charAt(verb.end) === '済') return 'plain';
  if (REGRET.test(flat.slice(verb.end - 1, verb.end + 6))) return 'reported';
  if (flat.charAt(verb.start) === 'お' && HUMBLE.test(flat.slice(verb.end, verb.end + 8))) return 'plain';
  if (question || SPOKEN_OF.test(flat.slice(Math.max(0, verb.start - 16), verb.start))) return 'plain';
  return isAsked(flat, verb, cues, asked) ? 'ask' : 'plain';
}

function isNegated(flat: string, verb: Hit, cues: Cues): boolean {
  const before = cues.notBefore.some((not) => {
    if (not.end > verb.start) return false;
    const between = flat.slice(not.end, verb.start);
    if (/ or [\w ]*$/.test(between) && NOBODY.test(flat.slice(not.start, not.end)))
      return between.length <= BEFORE * 2 && !/:| but /.test(between);
    return between.length <= NOT_BEFORE && !breaks(between, flat.slice(verb.end, verb.end + BEFORE));
  });
  const latin = flat.charCodeAt(verb.start) < 0x250;
  const reach = latin ? NOT_AFTER.latin : NOT_AFTER.eastern;
  const after = cues.notAfter.some(
    (not) =>
      not.start >= verb.end &&
      not.start - verb.end <= reach &&
      !(latin && flat.slice(verb.end, not.start).includes(',')),
  );
  return before || after;
}

/** "Nobody will call you, set up a wallet for you or send you a phrase" denies all of it. */
const NOBODY = /^(?:nobody|no one|none)/;
/** "You need not move, send or confirm anything": verbs in a row. "Don't worry, send it" has a new beginning. */
const LISTED =
  /^(?! (?:worry|panic|wait|delay|hesitate|be a[fl]\w+)\b) \w+(?: \w+){0,3}, (?:\w+, )*(?:\w+ or )?$/;
/** "Never ask you to move money, read out a code or let us in". */
const ASKED_FOR =
  /^ (?:ever )?(?:ask|need|want|tell) (?:you|anyone|people|customers|users) (?!.*(?::| but ))/;
const LIST_ENDS = /^(?: (?:in|out|up|down|to))?(?:, \w+)*,? or /;

/** A comma with a new beginning, a colon or "but" ends the reach of a negation. */
function breaks(between: string, rest: string): boolean {
  if (ASKED_FOR.test(between) && /^[^.:]* or /.test(rest)) return false;
  if (LISTED.test(between) && (between.endsWith(' or ') || LIST_ENDS.test(rest))) return false;
  return /:| but |\w just |、|,(?=[\u3040-\u9fff])|, (?!or |nor |and |even |in )/.test(between);
}

/** Told of others: subject before the verb ("scammers ask you to …"), or a report after it (…と言われる). */
function isReported(flat: string, verb: Hit, cues: Cues): boolean {
  if (isQuoted(flat, verb.start, cues.hits)) return true;
  const latin = verb.start < flat.length && flat.charCodeAt(verb.start) < 0x250;
  if (cues.others.some((other) => other.end <= verb.start && verb.start - other.end <= 120)) return true;
  // In Chinese, too, who wants it stands first.
  if (latin || !/[\u3040-\u30ff\uac00-\ud7a3]/.test(flat))
    return cues.told.some((told) => told.start < verb.start && verb.start - told.end <= 120);
  return cues.told.some((told) => told.start >= verb.end && told.start - verb.end <= 60);
}

function isAsked(flat: string, verb: Hit, cues: Cues, asked: number): boolean {
  // Where the form of the verb itself asks ("llama"), the data holds it as both.
  if (cues.asksBefore.some((ask) => ask.start === verb.start)) return true;
  if (cues.asksBefore.some((ask) => ask.end <= verb.start && verb.start - ask.end <= BEFORE)) return true;
  if (cues.asksAfter.some((ask) => isAfter(ask, verb))) return true;
  if (flat.charCodeAt(verb.start) >= 0x250) return isBareRequest(flat, verb) || isChained(flat, verb, cues);
  // "Importing keys given by users": a heading or a point of a list, no imperative.
  if (flat.endsWith('ing', verb.end) && flat.slice(verb.start, verb.end).length > 4) return false;
  const lead = flat.slice(Math.max(0, verb.start - 40), verb.start);
  if (verb.start <= 40 && LEAD.test(lead)) return true;
  if (asked >= 0 && verb.start - asked <= 90 && JOINS.test(lead)) return true;
  if (standsBehindPurpose(flat, verb, IMPERATIVE_REST, cues.threats)) return true;
  return (
    ISOLATED.test(lead) &&
    (verb.concept === 'tell' ||
      verb.concept === 'call' ||
      IMPERATIVE_REST.test(flat.slice(verb.end, verb.end + 10)))
  );
}

/** Right behind the verb, or grown into it (教えていただけますか). */
function isAfter(ask: Hit, verb: Hit): boolean {
  return ask.start - verb.end <= AFTER && ask.start > verb.start && ask.end > verb.end;
}

/** 「コード教えて〜」: among friends the form that goes on, with nothing behind it, asks. */
function isBareRequest(flat: string, verb: Hit): boolean {
  return (
    /[てで]$/.test(flat.slice(verb.start, verb.end)) && /^(?:[〜~ー♪☆]|[\s。!w]*$)/.test(flat.slice(verb.end))
  );
}

/** The request at the end of the clause is meant for this verb too, unless something in between forbids. */
function isChained(flat: string, verb: Hit, cues: Cues): boolean {
  if (!GOES_ON.test(flat.slice(verb.end, verb.end + 8))) return false;
  const ask = cues.asksAfter.find((hit) => hit.start >= verb.end && hit.start - verb.end <= CHAIN);
  return ask !== undefined && !cues.notAfter.some((not) => not.start >= verb.end && not.start < ask.end);
}

/** True if what the clause says is said of others, or only supposed: "scammers claim …", "if your account is locked …". */
export function isAside(hits: readonly Hit[], at: number): boolean {
  // 「第三者に使用された恐れ」, "stolen by hackers": the others belong to the alarm, which is no report.
  const alarms = hits.filter(({ concept }) => concept === 'alarm' || concept === 'alert');
  return hits.some((hit) => {
    if (hit.concept === 'others') return !isWithin(hit, alarms);
    if (hit.concept === 'told') return Math.abs(hit.start - at) <= 120;
    return (
      hit.concept === 'if' &&
      !hits.some((threat) => threat.concept === 'threat.if') &&
      Math.abs(hit.start - at) <= 60
    );
  });
}
