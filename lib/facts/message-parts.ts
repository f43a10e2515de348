/** What a part of a page would be made of if it were a message: a name, words, links; and signs that people talk there. */
import { attribute, ELEMENT, SKIPPED, TEXT } from './dom.ts';
import { isTime } from './times.ts';

export interface Parts {
  /** Holds the first short text that could be a name, before the words begin. */
  readonly author: Element | null;
  /** Characters outside of links, buttons, the name and the time. */
  readonly words: number;
  /** Characters inside links, the name not counted. */
  readonly linked: number;
  /** Characters of everything but times and buttons. */
  readonly all: number;
  /** A heading that is no name stands before the words: an article or a hit, not a message. */
  readonly titled: boolean;
}

/** Nodes to look at: messages are small, and so is what is asked here of a large part. */
const MOST_NODES = 400;
/** A name is among the first texts: an initial or a number may stand before it. */
const FIRST = 3;
const INITIALS = 3;

/** Places where people write. */
export const COMPOSER = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const PROFILE =
  'a[href*="/user" i], a[href*="/u/"], a[href*="/profile" i], a[href*="/member" i], a[href*="/@"]';
const TALK =
  'reply|quote|report|upvote|helpful|responder|citar|返信|返答|引用|通報|違反報告|いいね|参考になった|回复|回覆|답글';
/** What can be done with what somebody wrote. */
const DONE_WITH_WORDS = new RegExp(`^(?:like|${TALK})(?![a-z])`, 'i');
const MAY_BE_TALK = new RegExp(TALK, 'i');

/** A quick look at the whole, in which words of neighbours follow each other without a space: false where nothing is talk. */
export function mayHoldTalk(body: Element, text: string): boolean {
  return MAY_BE_TALK.test(text) || body.querySelector(`${COMPOSER}, ${PROFILE}`) !== null;
}

/** True if a part lets people answer, like or report it, or names somebody who has a page of their own. */
export function hasSignOfTalk(element: Element): boolean {
  if (element.querySelector(PROFILE) !== null) return true;
  return Array.from(element.querySelectorAll('a, button, [role="button"]')).some((one) =>
    DONE_WITH_WORDS.test((one.textContent ?? '').trim().slice(0, 30)),
  );
}

/** Reads a part once. */
export function partsOf(root: Element): Parts {
  const parts = { author: null as Element | null, words: 0, linked: 0, all: 0, titled: false };
  let left = MOST_NODES;
  let texts = 0;
  const visit = (element: Element, inLink: boolean, inHeading: boolean): void => {
    for (let node = element.firstChild; node !== null && left-- > 0; node = node.nextSibling) {
      if (node.nodeType === ELEMENT) {
        const child = node as Element;
        if (isNoText(child)) {
          if (texts === 0 && parts.author === null && isNamed(child)) parts.author = child;
          continue;
        }
        visit(child, inLink || child.localName === 'a', inHeading || isHeading(child));
      } else if (node.nodeType === TEXT) {
        const text = (node.nodeValue ?? '').trim();
        if (text === '' || isTime(text)) continue;
        texts += 1;
        parts.all += text.length;
        if (parts.author === null && texts <= FIRST && parts.words <= INITIALS && isNamed(element))
          parts.author = element;
        else if (inHeading) parts.titled ||= parts.words === 0;
        else if (inLink) parts.linked += text.length;
        else parts.words += text.length;
      }
    }
  };
  visit(root, root.localName === 'a', false);
  return parts;
}

function isNoText(element: Element): boolean {
  const tag = element.localName.toUpperCase();
  return SKIPPED.test(tag) || tag === 'BUTTON' || attribute(element, 'role') === 'button';
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName) || attribute(element, 'role') === 'heading';
}

const LONGEST_NAME = 40;
/** A name and a time. */
const LONGEST_NAMED = 100;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** True if an element holds a name and nothing else but a time: a few short words, and no sentence. */
function isNamed(element: Element): boolean {
  const all = (element.textContent ?? '').trim().slice(0, LONGEST_NAMED);
  const first = Array.from(element.childNodes).find((node) => (node.textContent ?? '').trim() !== '');
  const text = (first?.textContent ?? '').trim();
  const rest = all.slice(text.length).trim();
  return isName(text) && (rest === '' || isTime(rest));
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}/u.test(text)) return false;
  const isShort = CJK.test(text) ? text.length <= LONGEST_NAME / 2 : text.split(/\s+/).length <= 5;
  return isShort && !DONE_WITH_WORDS.test(text) && !/[.。!！?？:：;,、]$|[.。!?！？] /.test(text);
}
