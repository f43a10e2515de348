/** A script as a tree (ESTree), as far as it is looked at. */

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

/** The nodes right below one, in order, each with the name of its place. */
export function* childrenOf(node: Node): Generator<readonly [key: string, child: Node]> {
  for (const [key, value] of Object.entries(node))
    for (const child of [value].flat()) if (isNode(child)) yield [key, child];
}

/** All nodes of these types at and below one. */
export function* nodesIn(node: Node, ...types: readonly string[]): Generator<Node> {
  if (types.includes(node.type)) yield node;
  for (const [, child] of childrenOf(node)) yield* nodesIn(child, ...types);
}

/**
 * Body of the outermost function.
 * @throws where the script is not one function
 */
export function bodyOf(script: Node): Node {
  const [body] = bodiesIn(script);
  if (body === undefined) throw new Error('the script is not one function');
  return body;
}

function* bodiesIn(node: Node): Generator<Node> {
  if (/Function/.test(node.type) && isNode(node['body'])) {
    yield node['body'];
    return;
  }
  for (const [, child] of childrenOf(node)) yield* bodiesIn(child);
}
