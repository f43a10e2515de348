/** Writes the functions of a script as arrows, where that is the same in fewer characters: a twentieth of the engine. */
import { parseAst } from 'vite';
import { bodyOf, isNode, type Node, nodesIn } from './tree.ts';

/**
 * The same script, in which the function that holds all of it begins with arrows instead of declarations. Only those
 * functions are written so that stand before every other statement: they are there before anything can call them.
 * @throws where the script is not one function
 */
export function withArrows(code: string): string {
  const body = bodyOf(parseAst(code) as unknown as Node);
  const statements = [body['body']].flat().filter(isNode);
  const first = statements.findIndex(({ directive }) => typeof directive !== 'string');
  const other = statements.findIndex(({ type }, at) => at >= first && type !== 'FunctionDeclaration');
  const declared = statements.slice(first, other < 0 ? statements.length : other);
  const made = new Set(Array.from(nodesIn(body, 'NewExpression'), ({ callee }) => nameOf(callee)));
  const arrows = declared.filter((one) => isPlain(one) && !made.has(nameOf(one['id'])));
  const [begin] = declared;
  if (begin === undefined || arrows.length === 0) return code;
  const kept = declared
    .filter((one) => !arrows.includes(one))
    .map(({ start, end }) => code.slice(start, end));
  const written = `var ${arrows.map((one) => arrowOf(code, one)).join()};`;
  return `${code.slice(0, begin.start)}${written}${kept.join('')}${code.slice(declared.at(-1)?.end)}`;
}

/** Neither a generator nor in need of anything that arrows do not have. */
function isPlain(declaration: Node): boolean {
  if (declaration['generator'] === true) return false;
  for (const { type, name } of nodesIn(declaration, 'ThisExpression', 'MetaProperty', 'Identifier'))
    if (type !== 'Identifier' || name === 'arguments') return false;
  return true;
}

function arrowOf(code: string, declaration: Node): string {
  const { id, params, body, async } = declaration;
  const written = [params].flat().filter(isNode);
  const list = written.map(({ start, end }) => code.slice(start, end)).join();
  const text = isNode(body) ? bodyText(code, body) : '{}';
  return `${nameOf(id)}=${async === true ? 'async' : ''}(${list})=>${text}`;
}

/** What alone is returned, or all of the body. */
function bodyText(code: string, body: Node): string {
  const [only, ...more] = [body['body']].flat().filter(isNode);
  const value = only?.type === 'ReturnStatement' && more.length === 0 ? only['argument'] : null;
  return isNode(value) ? `(${code.slice(value.start, value.end)})` : code.slice(body.start, body.end);
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : '';
}
