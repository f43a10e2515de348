/** Short texts that say when something was written, as lists of messages show them. */
import type { Steps } from '../steps.ts';
import { SKIPPED } from './dom.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const UNIT = '(?:s|m|h|d|w|mo|y|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)';
const UNIT_CJK =
  '(?:秒|分|時間|日|週間?|か月|ヶ月|ヵ月|カ月|年|秒钟|分钟|小时|天|周|个月|초|분|시간|일|주|개월|년) ?(?:前|전)';

/** Each for the whole of a short text; bounded, so that reading stays linear. */
const FORMS: readonly RegExp[] = [
  // 12:34, 3:12 PM, 午後3:12, Today at 12:34, 2026/11/22(日) 12:34:56
  /^.{0,24}(?<![\d:])\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d{1,3})?)?(?: ?[ap]\.?m\.?)?.{0,10}$/i,
  /^.{0,8}\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}.{0,12}$/,
  /^\d{1,2}月 ?\d{1,2}日.{0,8}$/,
  new RegExp(`^.{0,8}(?:${MONTH} \\d{1,2}|\\d{1,2}\\.? ${MONTH})(?:,? \\d{4})?.{0,10}$`, 'i'),
  new RegExp(`^.{0,4}(?:\\d{1,3}|an?) ?${UNIT}(?: ago)?(?: \\(?edited\\)?)?$`, 'i'),
  new RegExp(`^.{0,4}\\d{1,3} ?${UNIT_CJK}.{0,6}$`),
  /^(?:just now|yesterday|たった今|今|昨日|一昨日|刚刚|昨天|방금|어제)(?: .{0,12})?$/i,
];

const LONGEST = 40;

/** True for a text that is a time or date and nothing else. */
export function isTime(text: string): boolean {
  if (text.length > LONGEST || text.length < 2) return false;
  const plain = text.trim();
  return /[\d今昨刚방어]|now|ago|yesterday/i.test(plain) && FORMS.some((form) => form.test(plain));
}

const HINT = /\d[:：]\d\d|\d ?[smhdwy]\b|\bago\b|\d ?[秒分時日週月年]|\d [a-z]{3}|[a-z]{3}\.? \d/gi;

/** True if a text holds so many things that look like times that it is worth a closer look. */
export function mayHoldTimes(text: string, least: number): boolean {
  HINT.lastIndex = 0;
  for (let found = 0; found < least; found++) if (HINT.exec(text) === null) return false;
  return true;
}

/** Elements that say by themselves that they are a time. */
export const TIMED = 'time, relative-time, [datetime]';

const MOST_TIMES = 1500;
const MOST_NODES = 40_000;
const STEP = 500;
const SHOW_TEXT = 4;

/** The elements that hold a time and nothing else, in document order. */
export function* timesIn(root: Element): Steps<Element[]> {
  const times = new Set<Element>();
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let seen = 0; seen < MOST_NODES && times.size < MOST_TIMES; seen++) {
    const node = walker.nextNode();
    if (node === null) break;
    if (seen % STEP === STEP - 1) yield;
    const element = node.parentElement;
    if (element === null || SKIPPED.test(element.localName.toUpperCase())) continue;
    const timed = element.closest(TIMED);
    if (timed !== null) times.add(timed);
    else if (isTime(node.nodeValue ?? '')) times.add(element);
  }
  return [...times];
}
