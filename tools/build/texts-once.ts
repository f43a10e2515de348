/** Writes what a script holds often only once, texts above all: names of concepts and the like are a twentieth of the engine. */
import { parseAst } from 'vite';
import { bodyOf, childrenOf, isNode, type Node } from './tree.ts';

interface Text {
  readonly start: number;
  readonly end: number;
  /** As it is written, quotation marks included. */
  readonly text: string;
}

/**
 * The same script, in which such texts are variables of the function that holds all of it.
 * @throws where the script is not one function
 */
export function textsOnce(code: string): string {
  const body = bodyOf(parseAst(code) as unknown as Node);
  const texts = Array.from(textsIn(body), ({ start, end }) => ({ start, end, text: code.slice(start, end) }));
  texts.sort((a, b) => a.start - b.start);
  const names = namesFor(texts, freeNames(code));
  if (names.size === 0) return code;
  const start = firstStatement(body);
  const declared = Array.from(names, ([text, name]) => `${name}=${text}`).join();
  const parts = [`${code.slice(0, start)}const ${declared};`];
  let from = start;
  for (const { start: at, end, text } of texts) {
    parts.push(code.slice(from, at), spaced(code, at, end, names.get(text) ?? text));
    from = end;
  }
  return `${parts.join('')}${code.slice(from)}`;
}

/** Names for those texts that are shorter so; the shortest for those that take the most room. */
function namesFor(texts: readonly Text[], free: Iterator<string, void>): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { text } of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const room = ([text, count]: readonly [string, number]) => text.length * count;
  const names = new Map<string, string>();
  let name = free.next().value;
  for (const [text, count] of [...times].sort((a, b) => room(b) - room(a))) {
    if (name === undefined) break;
    if (count * name.length + `${name}=${text},`.length >= count * text.length) continue;
    names.set(text, name);
    name = free.next().value;
  }
  return names;
}

/** A name must not grow together with a word beside it, as a quotation mark never does: `case"page"`. */
function spaced(code: string, start: number, end: number, instead: string): string {
  const before = /[\w$]/.test(code.charAt(start - 1)) && /^[\w$]/.test(instead) ? ' ' : '';
  const after = /[\w$]/.test(code.charAt(end)) && /[\w$]$/.test(instead) ? ' ' : '';
  return `${before}${instead}${after}`;
}

/** Texts that are values, neither names of properties nor directives; `null`; and undefined, as it is written short. */
function* textsIn(node: Node): Generator<Node> {
  if (node.type === 'Literal' && (typeof node['value'] === 'string' || node['raw'] === 'null')) yield node;
  if (isUndefined(node)) yield node;
  if (typeof node['directive'] === 'string') return;
  for (const [key, child] of childrenOf(node))
    if (key !== 'key' || node['computed'] === true) yield* textsIn(child);
}

/** `void 0`; anything else behind `void` is done. */
function isUndefined({ type, operator, argument }: Node): boolean {
  return type === 'UnaryExpression' && operator === 'void' && isNode(argument) && argument['value'] === 0;
}

const FIRST = '$_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NEXT = `${FIRST}0123456789`;

/** Short names that stand nowhere in the script. */
function* freeNames(code: string): Generator<string, void> {
  const taken = new Set(code.match(/[\w$]+/g));
  for (const third of ['', ...NEXT])
    for (const first of FIRST)
      for (const second of NEXT) if (!taken.has(first + second + third)) yield first + second + third;
}

/** Where the first statement of a function stands, behind its directives. */
function firstStatement(body: Node): number {
  const statements = [body['body']].flat().filter(isNode);
  const directives = statements.filter((one) => typeof one['directive'] === 'string');
  return directives.at(-1)?.end ?? body.start + 1;
}
