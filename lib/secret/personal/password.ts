import { matches, type Recogniser } from '../span.ts';

/**
 * A password that is written behind its name: `Password: abc123`, `パスワードは abc123 です`. After a sign of equality any
 * word counts; after a verb only one with a digit, because "my password is wrong" tells nothing.
 */
const WRITTEN =
  /(?:\b(?:password|passcode|passphrase)|パスワード|合言葉)\s{0,3}[:：=＝]\s{0,3}(?<it>[!-~]{4,64})/gi;
const SAID =
  /(?:\b(?:password|passcode|passphrase)\s{1,3}(?:is|was)|パスワードは)[\s「『"“']{0,4}(?<it>(?=[!-~]{0,63}\d)[!-~]{6,64}?)(?=[\s、。」』"”']|です|$)/gi;

export const password: Recogniser<'password'> = {
  kind: 'password',
  find: (text) => [...matches(text, WRITTEN), ...matches(text, SAID)],
};
