/** Large data that are read when something first asks for them, and not whenever the worker starts. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A property shorter than this is not worth a getter. */
const LARGE = 4000;

/**
 * A module whose default export is the object of a JSON file, large properties of it still text. As text, data cost a
 * start of the worker next to nothing, and it starts at most navigations of a person who reads.
 * @throws where the file holds no object
 */
export function onFirstUseModule(json: string): string {
  const data: unknown = JSON.parse(json);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('no object to part');
  const parts = Object.entries(data).map(([key, value]) => {
    const [name, text] = [JSON.stringify(key), JSON.stringify(value)];
    if (text.length < LARGE) return `${name}: ${text}`;
    return `get ${name}() { return keep(this, ${name}, JSON.parse(${JSON.stringify(text)})); }`;
  });
  return `const keep = (all, key, value) => (Object.defineProperty(all, key, { value, enumerable: true }), value);
export default { ${parts.join(',\n')} };`;
}

const PREFIX = '\0on-first-use:';

/** @param files ends of their paths; whoever imports one takes its default export */
export function onFirstUse(files: readonly string[]): Plugin {
  return {
    name: 'on-first-use',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (!files.some((file) => source.endsWith(file))) return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      // Not its own name: what ends in `.json` would be read as such once more.
      return found === null ? undefined : `${PREFIX}${found.id}.js`;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      return onFirstUseModule(readFileSync(id.slice(PREFIX.length, -'.js'.length), 'utf8'));
    },
  };
}
