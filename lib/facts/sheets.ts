/**
 * The document's own style elements, where no browser computes styles: which of their plain rules speak of an element.
 * All of it is hostile: so many rules and questions at most, and a selector that cannot be understood speaks of nothing.
 */

import { attribute } from './dom.ts';

/** Values by the names of properties, in small letters. */
export type Declarations = ReadonlyMap<string, string>;

/** What a rule may be written for: the element itself, or what a style puts before or after its contents. */
export type Target = 'element' | 'before' | 'after';

interface Rule {
  readonly selector: string;
  /** The selector is a single name, and who has the name is meant. */
  readonly plain: boolean;
  readonly target: Target;
  /** More of it wins; of equals the later rule. */
  readonly weight: number;
  readonly declarations: Declarations;
}

const LONGEST_SHEETS = 500_000;
const MOST_RULES = 5000;
const MOST_SELECTORS = 20;
const LONGEST_SELECTOR = 300;
const LONGEST_BODY = 2000;
/** Selectors are tried on elements so often in all; after that only plain names count, and these so often. */
const MOST_TRIALS = 20_000;
const MOST_MEETINGS = 200_000;
/** Conditions that hold in a window of any size. */
const ALWAYS = /^@(?:layer\b|supports\b|media\s+(?:only\s+)?(?:all|screen)\s*$)/i;
const DEEPEST = 3;

export class Sheets {
  /** Rules by the last name of their selector: `.class`, `#id`, `tag` or `*`. */
  private readonly rules = new Map<string, Rule[]>();
  /** Names that some element has. */
  private readonly present = new Set<string>();
  private count = 0;
  private trials = 0;
  private meetings = 0;

  /** Nothing is brought in from elsewhere. */
  readonly isWhole: boolean;

  constructor(doc: Document) {
    const text = Array.from(doc.querySelectorAll('style'), (style) => style.textContent ?? '').join('\n');
    for (const element of doc.querySelectorAll('[class], [id]'))
      for (const name of namesOf(element)) this.present.add(name);
    this.isWhole = text.length <= LONGEST_SHEETS && !text.includes('@import');
    this.read(withoutComments(text.slice(0, LONGEST_SHEETS)), DEEPEST);
  }

  /** What style attribute and rules say of an element; `!important` is left out of values. */
  declared(element: Element, target: Target = 'element'): Declarations {
    const own = target === 'element' ? element.getAttribute('style') : null;
    const found = this.rulesFor(element, target).map(({ declarations }) => declarations);
    if (own !== null) found.push(declarationsIn(own));
    const all = new Map<string, string>();
    for (const important of [false, true])
      for (const declarations of found)
        for (const [name, value] of declarations)
          if (IMPORTANT.test(value) === important) all.set(name, value.replace(IMPORTANT, '').trim());
    return all;
  }

  private rulesFor(element: Element, target: Target): Rule[] {
    if (this.count === 0 || this.meetings > MOST_MEETINGS) return [];
    const keys = new Set([...namesOf(element), element.localName, '*']);
    const rules = [...keys].flatMap((key) => this.rules.get(key) ?? []);
    this.meetings += rules.length;
    return rules
      .filter((rule) => rule.target === target && (rule.plain || this.speaksOf(rule, element)))
      .sort((one, other) => one.weight - other.weight);
  }

  private speaksOf({ selector }: Rule, element: Element): boolean {
    if (this.trials++ > MOST_TRIALS) return false;
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  }

  private read(text: string, depth: number): void {
    for (let at = 0; at < text.length && this.count < MOST_RULES; ) {
      const open = text.indexOf('{', at);
      if (open < 0) return;
      const close = matchingBrace(text, open);
      // What ends before the rule, such as `@import …;`, is no part of it.
      const prelude = (text.slice(at, open).split(';').pop() ?? '').trim();
      const body = text.slice(open + 1, close);
      if (!prelude.startsWith('@')) this.add(prelude, body);
      else if (depth > 0 && ALWAYS.test(prelude)) this.read(body, depth - 1);
      at = close + 1;
    }
  }

  private add(selectors: string, body: string): void {
    const declarations = declarationsIn(body);
    if (declarations.size === 0) return;
    for (const written of selectors.split(',', MOST_SELECTORS)) {
      const [selector = '', pseudo] = written.trim().split(/::?(?=(?:before|after)$)/i);
      if (written.trim() === '' || selector.length > LONGEST_SELECTOR) continue;
      const isIdle = !/[([]/.test(selector) && selector.match(NAMES)?.some((name) => !this.present.has(name));
      if (isIdle) continue;
      const key = keyOf(selector);
      const rule: Rule = {
        selector: selector || '*',
        plain: selector === key,
        target: pseudo === undefined ? 'element' : (pseudo.toLowerCase() as Target),
        weight: weightOf(selector) * MOST_RULES + this.count++,
        declarations,
      };
      const others = this.rules.get(key);
      if (others === undefined) this.rules.set(key, [rule]);
      else others.push(rule);
    }
  }
}

const NAMES = /[.#][\w-]+/g;

/** `.class` and `#id` */
function namesOf(element: Element): string[] {
  const classes = attribute(element, 'class')
    .split(/\s+/)
    .map((name) => `.${name}`);
  return [...classes, `#${attribute(element, 'id')}`];
}

/** The last name of a selector: who does not have it is not meant. */
function keyOf(selector: string): string {
  const last = selector.split(/[\s>+~]+/).pop() ?? '';
  const [, tag = '*', names = ''] = /^([\w-]+)?\*?((?:[.#][\w-]+)*)/.exec(last) ?? [];
  return /[.#][\w-]+$/.exec(names)?.[0] ?? tag.toLowerCase();
}

const IMPORTANT = /\s*!\s*important\s*$/i;

/** Names before classes before tags, as far as it can be told from the letters. */
function weightOf(selector: string): number {
  const count = (pattern: RegExp) => Math.min(9, selector.match(pattern)?.length ?? 0);
  return count(/#/g) * 100 + count(/[.[:]/g) * 10 + count(/(?:^|[\s>+~])[a-z]/gi);
}

function declarationsIn(body: string): Declarations {
  const found = new Map<string, string>();
  // A semicolon within quotes or brackets ends nothing.
  for (const part of body.slice(0, LONGEST_BODY).match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])+/g) ?? []) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (/^[a-z-]{3,40}$/.test(name)) found.set(name, part.slice(colon + 1).trim());
  }
  return found;
}

function withoutComments(sheet: string): string {
  let out = '';
  let at = 0;
  while (at < sheet.length) {
    const open = sheet.indexOf('/*', at);
    if (open < 0) return out + sheet.slice(at);
    out += sheet.slice(at, open);
    const close = sheet.indexOf('*/', open + 2);
    if (close < 0) return out;
    at = close + 2;
  }
  return out;
}

function matchingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 123) depth++;
    else if (char === 125 && --depth === 0) return i;
  }
  return text.length;
}
