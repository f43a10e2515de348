/** The gatherer with the browser's layout, as one script that leaves `inPage.gather(url)` in a page. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function gatherer(): Promise<string> {
  const root = fileURLToPath(new globalThis.URL('../../..', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'tests/support/gather-in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built)
    ? built
    : [built as { output: { code?: string }[] }];
  return (output as readonly { code?: string }[])[0]?.code ?? '';
}
