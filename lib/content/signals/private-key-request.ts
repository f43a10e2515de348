/** The reader is asked for a private key or keystore file. */
import { wordSignal } from '../signal.ts';
import { requestsFor } from './recovery-phrase-request.ts';

export const privateKeyRequest = wordSignal('private-key-request', 'text', 'any', ['key'], (reading) =>
  requestsFor(reading, 'key'),
);
