/** Builds entrypoints/guard into one script without anything around it. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script's text. @throws where it cannot be built into one file */
export async function guardScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome122',
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('../../entrypoints/guard/main.ts', import.meta.url)),
        formats: ['iife'],
        name: 'guard',
        fileName: 'guard',
      },
    },
  });
  const [first] = [built].flat();
  const [chunk, ...others] = first !== undefined && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the guard is not one script');
  return chunk.code;
}
