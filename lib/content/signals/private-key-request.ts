/** The reader is asked for a private key or keystore file. */
import { signal } from '../signal.ts';
import { requestsFor } from './recovery-phrase-request.ts';

export const privateKeyRequest = signal('private-key-request', 'text', 'any', (reading) =>
  requestsFor(reading, 'key'),
);
