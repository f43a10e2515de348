/** Everything that is a key, whatever stands around it. */
import { bitcoinKey } from './bitcoin-key.ts';
import { brokenKey } from './broken-key.ts';
import { keyFile } from './key-file.ts';
import { namedKey } from './named-key.ts';
import { rawKey } from './raw-key.ts';
import { solanaKey } from './solana-key.ts';
import { xrpKey } from './xrp-key.ts';

export const keyRecognisers = [namedKey, keyFile, bitcoinKey, rawKey, brokenKey, solanaKey, xrpKey] as const;
