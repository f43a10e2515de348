import { matches, type Recogniser } from '../span.ts';

/** Behind a sign of equality any word counts: `Password: abc123`, `PW=himitsu`. */
const WRITTEN =
  /(?:\b(?:password|passcode|passphrase|pass|pw|pwd)|パスワード|合言葉)\s{0,3}[:=]\s{0,3}(?<it>[!-~]{4,64})/gi;
/** One with Japanese letters ends in a digit, because a sentence does not: `パスワード:ひみつ123`, not `パスワード:忘れました`. */
const WRITTEN_IN_KANA =
  /(?:パスワード|合言葉)[^\S\n]{0,3}[:=][^\S\n]{0,3}(?<it>[!-~]{0,32}[ぁ-んァ-ヶー一-龠々][!-~ぁ-んァ-ヶー一-龠々]{0,32}\d)(?![!-~])(?=$|[\s、。」』]|です|でした)/g;
/** `パス` is also the path of a file. */
const WRITTEN_SHORT =
  /(?<![\p{L}ー])パス[^\S\n]{0,3}[:=は][^\S\n]{0,3}(?<it>(?=[!-~]{0,63}\d)[!-.0-9:-[\]-~]{4,64})(?![!-~])/gu;
/** After a verb only one with a digit counts, because "my password is wrong" tells nothing. */
const SAID =
  /(?:\b(?:password|passcode|passphrase|pass|pw|pwd)\s{1,3}(?:is|was)|パスワードは)[\s、「『"“']{0,4}(?<it>(?=[!-~]{0,63}\d)[!-~]{6,64}?)(?=[\s、。」』"”']|です|でした|$)/gi;
/** `パスワードをabc123に変えました`: letters and digits together, because digits alone may be a day. */
const CHANGED =
  /パスワード[がを、「『\s]{1,3}(?<it>(?=[!-~]{0,63}[a-z])(?=[!-~]{0,63}\d)[!-~]{4,64}?)(?=」|』|です|でした|に[しな変設]|と[いし入設]|で[し設入])/gi;
/** `パスワードはhimitsuです`: no word of Japanese is written like this. */
const NAMED = /パスワードは[\s、]{0,2}(?<it>[!-~]{4,64}?)\s?(?=です|でした)/g;

export const password: Recogniser<'password'> = {
  kind: 'password',
  find: (text) =>
    [WRITTEN, WRITTEN_IN_KANA, WRITTEN_SHORT, SAID, CHANGED, NAMED].flatMap((pattern) =>
      matches(text, pattern),
    ),
};
