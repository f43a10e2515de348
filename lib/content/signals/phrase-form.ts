/** A form that takes a recovery phrase or key: twelve to twenty-four word boxes, a box named after it, keystore tabs. */
import type { FieldFact, FieldGroup } from '../../facts/types.ts';
import { findPhrases } from '../lexicon.ts';
import { isManual, mentions } from '../queries.ts';
import type { Reading } from '../reading.ts';
import { type Finding, ofWholeText, pageSignal } from '../signal.ts';
import { normalise } from '../text.ts';

/** Lengths of recovery phrases (BIP-39). A form may have one field more, for a password or a name. */
const WORD_COUNTS = new Set([12, 15, 18, 21, 24]);
/** A tool for experts has dozens of fields around the phrase; a trap has few. */
const EXPERT_FIELDS = 36;

/** A test numbers what it asks. */
const QUESTIONS = /\bq1\b.*\bq2\b|第1問/i;

/** "Recovery code", one of those that people have on paper beside a second step of a log-in. */
const SECOND_STEP = /(?:recovery|backup)[\s_-]?codes?|(?:リカバリー|バックアップ|復旧|回復用?)コード/gi;

export const phraseForm = pageSignal('phrase-form', 'form', (reading, { groups, blocks }) => {
  const isExpert =
    groups.reduce((sum, group) => sum + group.fields.length, 0) > EXPERT_FIELDS ||
    (isManual(reading) && blocks.some(({ role }) => role === 'code'));
  return groups.flatMap((group) => judgeGroup(reading, group, isExpert) ?? []);
});

/** True if the page has a field into which anything could be typed. */
export function hasOpenField({ facts }: Reading): boolean {
  return (
    facts.kind === 'page' &&
    facts.groups.some(({ fields }) => fields.some((field) => takesText(field) && !isOrdinary(field)))
  );
}

/** True if a recovery phrase or key fits into these fields and they are named after one. */
export function takesPhrase(reading: Reading, group: FieldGroup): boolean {
  return judgeGroup(reading, group, false) !== null;
}

function judgeGroup(reading: Reading, group: FieldGroup, isExpert: boolean): Finding | null {
  if (isOwnAccount(reading, group)) return null;
  const words = group.fields.filter(isWordBox);
  const caption = `${group.caption} ${group.buttons.join(' ')}`;
  if (WORD_COUNTS.has(words.length) || WORD_COUNTS.has(words.length - 1)) {
    const named = speaksOf(reading, `${caption} ${words[0]?.label ?? ''}`) || words.every(isNumbered);
    if (isQuiz(reading)) return null;
    if (named) return finding(group, 'strong', `${group.caption} (${words.length})`, words.length);
  }
  const box = group.fields.find((field) => takesText(field) && isNamed(reading, field.label));
  if (box !== undefined) return finding(group, isExpert ? 'weak' : 'strong', box.label, 0);
  const free = group.fields.filter((field) => takesText(field) && !isOrdinary(field));
  if (QUESTIONS.test(caption)) return null;
  const captioned =
    free.length === 1 &&
    group.fields.length <= 4 &&
    caption.split(SENTENCE).some((one) => isNamed(reading, one));
  return captioned ? finding(group, 'weak', caption, 0) : null;
}

/** Forums too hand out phrases to get an account back with: a user name is asked for, and no wallet is spoken of. */
function isOwnAccount(reading: Reading, { fields }: FieldGroup): boolean {
  return (
    reading.headed === undefined &&
    fields.some(({ label }) => /user_?name|e-?mail|ユーザー名|メール/i.test(label)) &&
    !mentions(reading, 'wallet', 'key', 'assets', 'service', 'walletname')
  );
}

/** Tests, word lists and games have twelve boxes too; they speak of no wallet. */
function isQuiz(reading: Reading): boolean {
  return (
    mentions(reading, 'quiz') &&
    reading.headed === undefined &&
    !mentions(reading, 'wallet', 'key', 'assets', 'walletname', 'dappfix', 'ownplace')
  );
}

function finding(group: FieldGroup, strength: Finding['strength'], text: string, count: number): Finding {
  const counted = count === 0 ? {} : { key: 'phrase-form-words', params: { count: String(count) } };
  return ofWholeText(strength, normalise(text).shown, { latent: group.latent, ...counted });
}

function isWordBox(field: FieldFact): boolean {
  return (field.type === 'text' || field.type === 'password') && !isOrdinary(field);
}

function isNumbered(field: FieldFact): boolean {
  return /(?:word|phrase|seed|単語|^)[\s_-]*\d{1,2}\b/i.test(field.label);
}

function takesText(field: FieldFact): boolean {
  return field.type === 'text' || field.type === 'textarea' || field.type === 'password';
}

/** Boxes of everyday forms, by what they are called. */
function isOrdinary(field: FieldFact): boolean {
  return /search|e-?mail|\bname\b|comment|message|phone|address|subject|user_?name|検索|名前|氏名|ユーザー名|コメント|電話|住所|件名|本文/i.test(
    field.label,
  );
}

const SENTENCE = /[.!?。！？]/;

/** "Please do not include your recovery phrase" names it too, and asks for none; "never share it" does not deny that. */
const LEFT_OUT =
  /(?:not|never|n't) (?:give us|ask|need|include|enter|write|type|put|paste|send)|(?:書か|入力し|含め)ない/;

/** True if a sentence of the text names it, other than to have it left out. */
function isNamed(reading: Reading, text: string): boolean {
  return text
    .split(SENTENCE)
    .some((sentence) => !LEFT_OUT.test(sentence.toLowerCase()) && speaksOf(reading, sentence));
}

/** True if the text names a recovery phrase or a key. Identifiers (`secret_recovery_phrase`) count as words. */
function speaksOf(reading: Reading, label: string): boolean {
  const wallet = mentions(reading, 'wallet', 'key', 'assets', 'walletname');
  const text = wallet ? label : label.replace(SECOND_STEP, ' ');
  const flat = normalise(text.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, '$1 $2')).flat;
  const hits = findPhrases(reading.context.lexicon, flat);
  const secret = hits.some(
    ({ concept, start }) =>
      concept === 'phrase' ||
      concept === 'key' ||
      // Dictionaries and dice make words too.
      (concept === 'phrase.label' && !flat.startsWith('単語に', start)),
  );
  return secret && !hits.some((hit) => hit.concept === 'programming');
}
