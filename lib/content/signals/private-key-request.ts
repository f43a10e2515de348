/** The reader is asked for a private key or keystore file. */
import type { Signal } from '../signal.ts';
import { requestsFor } from './recovery-phrase-request.ts';

export const privateKeyRequest: Signal = {
  meta: { id: 'private-key-request', family: 'text', needs: 'any' },
  find: (reading) => requestsFor(reading, 'key'),
};
