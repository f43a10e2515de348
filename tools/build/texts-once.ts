/** Writes texts that a script holds often only once: names of concepts and the like are a twentieth of the engine. */
import { parseAst } from 'vite';

/** A node of the script's tree (ESTree), as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Text {
  readonly start: number;
  readonly end: number;
}

/**
 * The same script, in which such texts are variables of the function that holds all of it.
 * @throws where the script is not one function
 */
export function textsOnce(code: string): string {
  const tree = parseAst(code) as unknown as Node;
  const texts = new Map<string, Text[]>();
  for (const text of textsIn(tree)) {
    const written = code.slice(text.start, text.end);
    texts.set(written, [...(texts.get(written) ?? []), text]);
  }
  const free = freeNames(code);
  const names = new Map<string, string>();
  const often = [...texts].sort(
    ([a, some], [b, others]) => others.length * b.length - some.length * a.length,
  );
  for (const [written, { length: times }] of often) {
    const { value: name = '' } = free.next();
    const before = times * written.length;
    const after = times * name.length + `${name}=${written},`.length;
    if (after < before) names.set(written, name);
  }
  if (names.size === 0) return code;
  const start = bodyOf(tree);
  const declared = Array.from(names, ([written, name]) => `${name}=${written}`).join();
  const places = [...texts].flatMap(([written, some]) =>
    some.map((text) => ({ ...text, instead: names.get(written) ?? written })),
  );
  const parts: string[] = [];
  let from = start;
  for (const { start: at, end, instead } of places.sort((a, b) => a.start - b.start)) {
    parts.push(code.slice(from, at), spaced(code, at, end, instead));
    from = end;
  }
  return `${code.slice(0, start)}const ${declared};${parts.join('')}${code.slice(from)}`;
}

/** A name must not grow together with a word beside it, as a quotation mark never does: `case"page"`. */
function spaced(code: string, start: number, end: number, instead: string): string {
  const before = /[\w$]/.test(code.charAt(start - 1)) && /^[\w$]/.test(instead) ? ' ' : '';
  const after = /[\w$]/.test(code.charAt(end)) && /[\w$]$/.test(instead) ? ' ' : '';
  return `${before}${instead}${after}`;
}

/** Texts that are values: neither names of properties nor directives. */
function* textsIn(node: Node): Generator<Text> {
  if (node.type === 'Literal' && typeof node['value'] === 'string') yield node;
  if (typeof node['directive'] === 'string') return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'key' && node['computed'] !== true) continue;
    for (const child of [value].flat()) if (isNode(child)) yield* textsIn(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

const FIRST = '$_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NEXT = `${FIRST}0123456789`;

/** Short names that stand nowhere in the script. */
function* freeNames(code: string): Generator<string> {
  const taken = new Set(code.match(/[\w$]+/g));
  for (const third of ['', ...NEXT])
    for (const first of FIRST)
      for (const second of NEXT) if (!taken.has(first + second + third)) yield first + second + third;
}

/** Where the first statement stands of the function that is the whole script, behind its directives. */
function bodyOf(tree: Node): number {
  const [body] = bodiesIn(tree);
  if (body === undefined) throw new Error('the script is not one function');
  const directives = [body['body']]
    .flat()
    .filter((one) => isNode(one) && typeof one['directive'] === 'string');
  return (directives as Node[]).at(-1)?.end ?? body.start + 1;
}

/** Bodies of the outermost functions. */
function* bodiesIn(node: Node): Generator<Node> {
  if (/Function/.test(node.type) && isNode(node['body'])) {
    yield node['body'];
    return;
  }
  for (const value of Object.values(node))
    for (const child of [value].flat()) if (isNode(child)) yield* bodiesIn(child);
}
