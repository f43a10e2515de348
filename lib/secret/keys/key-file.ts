import { matches, type Recogniser } from '../span.ts';

/**
 * Files that hold an encrypted key: the keystore of Ethereum (Web3 Secret Storage: `ciphertext` beside `kdf`) and the
 * vault of browser wallets (`data`, `iv` and `salt`). With the password they are the wallet.
 */
const FIELDS: readonly (readonly RegExp[])[] = [
  [/["']?ciphertext["']?\s*:/i, /["']?kdf(?:params)?["']?\s*:/i],
  [/["']data["']\s*:\s*["'][\w+/=]{40,}/, /["']iv["']\s*:/, /["']salt["']\s*:/],
];
const WHOLE = /\{[\s\S]*\}/g;

export const keyFile: Recogniser<'key-file'> = {
  kind: 'key-file',
  find: (text) =>
    FIELDS.some((fields) => fields.every((field) => field.test(text))) ? matches(text, WHOLE) : [],
};
