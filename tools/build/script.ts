/** Builds a script of its own, without anything around it: what WXT and the bundler add is more than what it does. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Runs, squeezed } from './squeeze.ts';

/**
 * The script's text.
 * @param entry its source, from the root of the repository
 * @param runs whether what is in it runs once or often
 * @throws where it cannot be built into one file
 */
export async function ownScript(entry: string, runs: Runs = 'once'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome122',
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`../../${entry}`, import.meta.url)),
        formats: ['iife'],
        name: 'script',
        fileName: 'script',
      },
    },
  });
  const [first] = [built].flat();
  const [chunk, ...others] = first !== undefined && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} is not one script`);
  return squeezed(chunk.code, runs);
}
