/** Telephone numbers and mail addresses in text, in the disguises people meet. Walks digits and `@` by hand: no backtracking. */

export interface Phone {
  /** As it stands in the text. */
  readonly text: string;
  readonly digits: string;
  /**
   * `disguised`: an international call that poses as a domestic number: 010 is Japan's international prefix, so
   * `(0101) …` and `010-1-…` ring in North America (shapes seen on fake alerts).
   */
  readonly shape: 'disguised' | 'international' | 'domestic';
  readonly start: number;
  readonly end: number;
}

export interface MailAddress {
  readonly address: string;
  /** Written with gaps (`name @ host. c o m`). */
  readonly spaced: boolean;
  readonly start: number;
  readonly end: number;
}

/** An account or number that is somebody's own: `@name`, `name#1234`, `LINE: name`, `微信 name`, a number, a link into a chat. */
export const NUMBER_OR_HANDLE =
  /(?:^|[^a-z0-9.])@(?!everyone)[a-z0-9_.]{4,}|[a-z_.](?<!ticket|case|order|issue|ref|invoice)#\d{4}(?!\d)|(?:微信|카톡|\bline(?: ?id)? ?[:「]) ?[a-z][a-z0-9_.-]{4}|\+\d[\d\s().-]{8,}|\bt\.me\/|\bwa\.me\//;

/** Joins the digits of a number; bullets, bars, arrows and other signs are of those who hide it from searches. */
const GLUE = /[ ()\-.~,[\]/*|\u2010–·•›»\u2190-\u2bff]/;
/** Between groups of digits that each stand in brackets. */
const WIDE = [') - (', ' - ('];
/** A bracket behind so many digits belongs to what comes next: `050-5555-0147(24時間)`. */
const WHOLE = 10;
/** E.164 numbers have at most 15 digits; fewer than nine is an extension, a year or a price. */
const MOST_DIGITS = 15;
const FEWEST_DIGITS = 9;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Telephone numbers in normalised lower-case text. */
export function findPhones(flat: string): Phone[] {
  const phones: Phone[] = [];
  let i = 0;
  while (i < flat.length) {
    const code = flat.charCodeAt(i);
    if (!isDigit(code) && code !== 43 && code !== 40) {
      i++;
      continue;
    }
    const run = digitRun(flat, i);
    const phone = asPhone(flat, i, run.end, run.digits);
    if (phone !== null) phones.push(phone);
    i = Math.max(run.end, i + 1);
  }
  return phones;
}

/** Digits from `start` on, with at most three joining marks between two of them, or brackets and a dash. */
function digitRun(flat: string, start: number): { end: number; digits: string } {
  let digits = '';
  let end = start;
  let gap = 0;
  for (let i = start; i < flat.length && gap <= 3; i++) {
    const code = flat.charCodeAt(i);
    if (isDigit(code)) {
      digits += flat.charAt(i);
      end = i + 1;
      gap = 0;
    } else if (isNought(flat, i)) {
      digits += '0';
      end = i + 1;
    } else if (code === 40 && digits.length >= WHOLE) break;
    else if (gap === 0 && digits !== '' && WIDE.some((mark) => flat.startsWith(mark, i))) {
      i = flat.indexOf('(', i);
      gap = 1;
    } else if (GLUE.test(flat.charAt(i)) || (code === 43 && digits === '')) gap++;
    else break;
  }
  return { end, digits };
}

/** The letter O for the digit, as in `8o1-66o-1234`. */
function isNought(flat: string, i: number): boolean {
  return flat.charAt(i) === 'o' && /^(?:[\d-]o[\do )-]|[ (.]o\d)/.test(flat.slice(i - 1, i + 2));
}

function asPhone(flat: string, start: number, end: number, digits: string): Phone | null {
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null;
  const before = flat.charAt(start - 1);
  if (/[a-z0-9$€£¥#&=_/.]/.test(before) || /^[a-z%_=]/.test(flat.slice(end, end + 1))) return null;
  const text = flat.slice(start, end);
  if (/\d[.,]\d{1,2}$/.test(text) || /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(text)) return null;
  const shape = shapeOf(text.replaceAll('o', '0'), digits);
  return shape === null ? null : { text, digits, shape, start, end };
}

function shapeOf(text: string, digits: string): Phone['shape'] | null {
  if (digits.startsWith('0101') && digits.length >= 13) return 'disguised';
  if (text.startsWith('+') || (digits.startsWith('00') && digits.length >= 11)) return 'international';
  const grouped = /[^\d]/.test(text);
  if (digits.startsWith('0') && (digits.length === 10 || digits.length === 11)) return 'domestic';
  if (!grouped) return null;
  // Nine digits: Spain, and Seoul.
  if (/^(?:[6-9]\d\d([ .-])\d{3}\1\d{3}|02-\d{3}-\d{4})$/.test(text)) return 'domestic';
  if (digits.length === 10 && /^\(?[2-9]\d\d\)?[\s.~-]*\d{3}[\s.~-]*\d{4}$/.test(text)) return 'domestic';
  if (digits.startsWith('1') && digits.length >= 10 && digits.length <= 11) return 'domestic';
  return /^\(?\d{2,4}\)[\s-]/.test(text) && digits.length <= 13 ? 'domestic' : null;
}

const AT = /@|[([](?:at|あっと|アット)[)\]]/;

/** Mail addresses in normalised lower-case text, gaps around `@` and dots closed, `(at)` and `(dot)` read as such. */
export function findMailAddresses(text: string): MailAddress[] {
  if (!AT.test(text)) return [];
  // Of the same length, so that places in the text stay what they are; other runs of spaces are closed before.
  const flat = text
    .replace(/ ?[([](?:at|@|あっと|アット)[)\]] ?/g, (mark) => '@'.padEnd(mark.length))
    .replace(/ ?[([](?:dot|\.)[)\]] ?| dot (?=[a-z]{2,6}\b)/g, (mark) => '.'.padEnd(mark.length));
  const found: MailAddress[] = [];
  for (let at = flat.indexOf('@'); at >= 0; at = flat.indexOf('@', at + 1)) {
    const left = leftOfAt(flat, at);
    const right = rightOfAt(flat, at);
    if (left === null || right === null) continue;
    const address = `${left.name}@${right.host}`;
    found.push({
      address,
      spaced: address.length !== right.end - left.start,
      start: left.start,
      end: right.end,
    });
  }
  return found;
}

function leftOfAt(flat: string, at: number): { name: string; start: number } | null {
  let end = at;
  while (end > 0 && flat.charAt(end - 1) === ' ' && at - end < 2) end--;
  let start = end;
  while (start > 0 && end - start < 64 && /[a-z0-9._%+-]/.test(flat.charAt(start - 1))) start--;
  return start === end ? null : { name: flat.slice(start, end), start };
}

/** Host after `@`: dots may have gaps around them, and a last label may be spelled out (`c o m`). */
function rightOfAt(flat: string, at: number): { host: string; end: number } | null {
  const window = flat.slice(at + 1, at + 80);
  const match =
    /^ {0,6}([a-z0-9-]{1,40})((?: ?\. {0,7}[a-z0-9-]{1,24}){1,4})((?: [a-z](?![a-z0-9])){0,3})/.exec(window);
  if (match === null) return null;
  const [, first = '', rest = '', tail = ''] = match;
  const labels = rest.replaceAll(' ', '');
  const spelled = /\.[a-z]$/.test(labels) ? tail : '';
  const host = `${first}${labels}${spelled.replaceAll(' ', '')}`;
  if (!/\.[a-z]{2,}$/.test(host)) return null;
  return { host, end: at + 1 + match[0].length - (tail.length - spelled.length) };
}
