/** Whether somebody pasted a recovery phrase or key instead of what they were sent. Loads the word lists. */
import { findSecrets } from '../secret/secret.ts';

/** A message that talks about a phrase holds more than the phrase. */
const MOST = 0.6;

/** True where nearly all of the text is a recovery phrase or a private key. */
export function isSecret(text: string): boolean {
  const letters = (part: string) => part.replace(/\s/g, '').length;
  const secret = findSecrets(text).reduce((sum, { start, end }) => sum + letters(text.slice(start, end)), 0);
  return secret > letters(text) * MOST;
}
