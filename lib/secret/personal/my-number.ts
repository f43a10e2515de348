import { matches, type Recogniser } from '../span.ts';

const NUMBER = /(?<![\d-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])/g;

/** The individual number of residents of Japan: 12 digits, the last of which is a check digit. */
export const myNumber: Recogniser<'my-number'> = {
  kind: 'my-number',
  find: (text) => matches(text, NUMBER, (found) => hasCheckDigit(found.replace(/\D/g, ''))),
};

/**
 * Ordinance of the Ministry of Internal Affairs and Communications No. 85 of 2014, article 5: with P_n the n-th digit
 * from the right of the first eleven, Q_n = n + 1 for n up to 6, otherwise n - 5; the check digit is 11 minus the rest
 * of the sum of P_n Q_n by 11, or 0 where that rest is 0 or 1.
 */
function hasCheckDigit(digits: string): boolean {
  const rest =
    [...digits.slice(0, -1)].reverse().reduce((sum, digit, at) => {
      const n = at + 1;
      return sum + Number(digit) * (n <= 6 ? n + 1 : n - 5);
    }, 0) % 11;
  return Number(digits.at(-1)) === (rest <= 1 ? 0 : 11 - rest);
}
