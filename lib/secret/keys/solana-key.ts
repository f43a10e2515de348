import { bytesOf } from '../base58.ts';
import { matches, type Recogniser } from '../span.ts';
import { isNamedTransaction } from './transaction.ts';

/** 64 bytes: the private key and its public key. A transaction's signature is as long. */
const BYTES = 64;
const TEXT = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![0-9A-Za-z])/g;
/** As the command line tools write a key file: a list of 64 numbers below 256. */
const LIST = /\[\s*(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\s*,\s*){63}(?:25[0-5]|2[0-4]\d|1?\d?\d)\s*\]/g;

export const solanaKey: Recogniser<'private-key'> = {
  kind: 'private-key',
  find: (text) => [
    ...matches(text, TEXT, (found) => bytesOf(found)?.length === BYTES).filter(
      ({ start }) => !isNamedTransaction(text, start),
    ),
    ...matches(text, LIST),
  ],
};
