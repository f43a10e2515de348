import { matches, type Recogniser } from '../span.ts';

/** 14 to 19 digits (ISO/IEC 7812-1), in groups or not; the first one is that of a payment card or a bank. */
const NUMBER = /(?<![\d-])[2-6]\d{3}(?:[ -]?\d){10,15}(?![\d-])/g;

export const card: Recogniser<'card'> = {
  kind: 'card',
  find: (text) => matches(text, NUMBER, (found) => hasLuhnSum(found.replace(/\D/g, ''))),
};

/** Luhn formula (ISO/IEC 7812-1, annex B): from the right every second digit counts double, digit sums added. */
function hasLuhnSum(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
