/** What a request may contain only where the person wants it to. */
import { card } from './card.ts';
import { code } from './code.ts';
import { myNumber } from './my-number.ts';
import { password } from './password.ts';
import { wallet } from './wallet.ts';

export const personalRecognisers = [password, code, card, myNumber, wallet] as const;
