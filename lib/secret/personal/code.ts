import { matches, type Recogniser } from '../span.ts';

/** A code of 4 to 8 digits that is introduced as one. Without an introduction it may be an amount or an error number. */
const INTRODUCED =
  /(?:認証コード|確認コード|認証番号|確認番号|ワンタイムパスワード|二段階認証|2段階認証|SMSコード|暗証番号|(?:verification|security|authentication|login|log-in|sms|2fa|two-factor|one-time)[ -](?:code|pass(?:code|word))|\b(?:2fa|otp|pin)\b)[^\d\n]{0,16}(?<it>\d{3}[ -]?\d{1,5})(?!\d)/gi;

export const code: Recogniser<'code'> = { kind: 'code', find: (text) => matches(text, INTRODUCED) };
