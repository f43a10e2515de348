/** The import rules of the house (CONTRIBUTING.md, "Import rules"), as one pure function over a file's source. */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

interface Import {
  /** Path from the project's folder for a file of ours, otherwise the package's name. */
  readonly target: string;
  readonly own: boolean;
  readonly typesOnly: boolean;
}

/** Globals that would give an engine the page, the clock, the network or the extension API behind its caller's back. */
const GLOBALS = new Set(['browser', 'chrome', 'window', 'document', 'globalThis', 'self']);
const ENGINES = ['domain', 'content', 'secret', 'directory'];
/** Everything in lib that decides or holds data: adapters get its results, they never call it. */
const DECIDING = [...ENGINES, 'catalog', 'explain', 'facts', 'lists', 'notice'];
/** `wxt` and `wxt/browser`, but not `wxt-something-else`. */
const EXTENSION_API = /^(wxt|webextension-polyfill|@wxt-dev\/[^/]+)(\/|$)/;

const isIn = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

/**
 * What a file breaks.
 * @param file path from the project's folder with forward slashes, e.g. `lib/domain/engine.ts`
 * @param source its text
 * @returns one line for each breach, empty where there is none
 */
export function breaches(file: string, source: string): string[] {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) return [`${file}: cannot be parsed`];
  const imports = importsOf(file, source, module);
  const pure = isIn(file, 'lib') && !isIn(file, 'lib/browser');
  const shipped = isIn(file, 'lib') || isIn(file, 'entrypoints');
  return [
    ...imports.flatMap((item) =>
      importRules
        .filter((rule) => rule.breaks(file, item))
        .map((rule) => `${file}: ${rule.says} (${item.target})`),
    ),
    ...(pure ? globalsOf(program).map((name) => `${file}: uses ${name}`) : []),
    ...(shipped ? markupOf(program).map((name) => `${file}: makes markup from text with ${name}`) : []),
  ];
}

type Rule = { readonly says: string; breaks(file: string, item: Import): boolean };

const importRules: readonly Rule[] = [
  {
    says: 'lib outside lib/browser imports no extension API',
    breaks: (file, { target, own }) =>
      isIn(file, 'lib') && !isIn(file, 'lib/browser') && !own && EXTENSION_API.test(target),
  },
  {
    says: 'lib outside lib/browser does not import lib/browser',
    breaks: (file, { target }) =>
      isIn(file, 'lib') && !isIn(file, 'lib/browser') && isIn(target, 'lib/browser'),
  },
  {
    says: 'only lib/catalog imports assets',
    breaks: (file, { target }) =>
      isIn(target, 'assets') &&
      !isIn(target, 'assets/styles') &&
      (isIn(file, 'entrypoints') || (isIn(file, 'lib') && !isIn(file, 'lib/catalog'))),
  },
  {
    says: 'engines import only types of each other',
    breaks: (file, { target, typesOnly }) =>
      !typesOnly &&
      ENGINES.some((engine) => isIn(file, `lib/${engine}`)) &&
      ENGINES.some((engine) => isIn(target, `lib/${engine}`) && !isIn(file, `lib/${engine}`)),
  },
  {
    says: 'lib/browser imports types and schemas, never what decides',
    breaks: (file, { target, typesOnly }) =>
      !typesOnly && isIn(file, 'lib/browser') && DECIDING.some((room) => isIn(target, `lib/${room}`)),
  },
  {
    says: 'nothing imports an entrypoint',
    breaks: (file, { target }) =>
      isIn(target, 'entrypoints') && !isIn(file, 'tests') && door(file) !== door(target),
  },
];

/** `entrypoints/popup/main.tsx` -> `entrypoints/popup`: a door may import its own files. */
function door(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

type Module = ReturnType<typeof parseSync>['module'];

function importsOf(file: string, source: string, module: Module): Import[] {
  const resolve = (specifier: string, typesOnly: boolean): Import => {
    const own = specifier.startsWith('.');
    const path = specifier.replace(/\?.*$/, '');
    return { target: own ? posix.join(posix.dirname(file), path) : path, own, typesOnly };
  };
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      resolve(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [resolve(moduleRequest.value, isType)] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      resolve(source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), false),
    ),
  ];
}

function globalsOf(program: ReturnType<typeof parseSync>['program']): string[] {
  const found: string[] = [];
  new Visitor({
    MemberExpression(node) {
      if (node.object.type === 'Identifier' && GLOBALS.has(node.object.name))
        found.push(`${node.object.name}.`);
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === 'fetch') found.push('fetch()');
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return;
      const { object, property } = callee;
      if (object.name === 'Date' && property.type === 'Identifier' && property.name === 'now')
        found.push('Date.now()');
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0)
        found.push('new Date()');
    },
  }).visit(program);
  return found;
}

/** Ways to have text read as markup: what a page says must never become part of ours. */
const MARKUP = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc']);

function markupOf(program: ReturnType<typeof parseSync>['program']): string[] {
  const found: string[] = [];
  const add = (name: string): void => {
    if (MARKUP.has(name)) found.push(name);
  };
  new Visitor({
    AssignmentExpression({ left }) {
      if (left.type === 'MemberExpression' && left.property.type === 'Identifier') add(left.property.name);
    },
    CallExpression({ callee }) {
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        add(callee.property.name);
    },
    JSXAttribute({ name }) {
      if (name.type === 'JSXIdentifier' && name.name === 'dangerouslySetInnerHTML') found.push(name.name);
    },
  }).visit(program);
  return found;
}
