import { matches, type Recogniser } from '../span.ts';

/** 4 to 8 digits, in two groups or not; no year, day or amount. */
const DIGITS = String.raw`(?<!\b(?:since|in|on|at|after|before|until|for)\s)(?<it>\d{4} \d{4}|\d{3}[ -]\d{3}|\d{4,8})(?!\d|[-/.:]\d|\s?(?:[年月日時分秒回円件桁]|yen|times))`;
const NAMES = String.raw`(?:認証コード|確認コード|認証番号|確認番号|パスコード|ワンタイムパスワード|二段階認証|2段階認証|SMSコード|暗証番号|(?:届いた|送られた|送られてきた|来た|受け取った|SMSの|メールの)コード|(?:verification|security|authentication|login|log-in|sms|2fa|two-factor|one-time)[ -](?:code|pass(?:code|word))|\b(?:2fa|otp|pin)\b)`;

/** A code that is introduced as one. Without an introduction it may be an amount or an error number. */
const INTRODUCED = new RegExp(String.raw`${NAMES}[^\d\n]{0,16}${DIGITS}`, 'gi');
/** `My code is 123456`, `the code I got: 123456`; never `the error code is 123456`. */
const MINE = new RegExp(
  String.raw`\b(?:my code|(?:the|this|a) code (?:that )?(?:I|they|you|he|she) (?:just )?(?:got|received|sent|entered|typed))(?: me)?\s{0,2}(?:is|was|:|=)\s{0,3}${DIGITS}`,
  'gi',
);
/** One of letters and digits stands right behind a sign of equality or a verb. */
const MIXED = new RegExp(
  String.raw`${NAMES}\s{0,3}(?:[:=は]|is|was)[\s「『"]{0,3}(?<it>(?=[a-z]{0,9}\d)(?=\d{0,9}[a-z])[a-z\d]{5,10})(?![a-z\d])`,
  'gi',
);
/** The three or four digits on the back of a payment card. */
const CARD =
  /(?:\bcv[cv]2?\b|セキュリティ(?:コード|番号)|\bsecurity code\b)[^\d\n]{0,8}(?<it>\d{3,4})(?!\d|[-/.:]\d|\s?[年月日時分秒回円件桁])/gi;

export const code: Recogniser<'code'> = {
  kind: 'code',
  find: (text) => [INTRODUCED, MINE, MIXED, CARD].flatMap((pattern) => matches(text, pattern)),
};
