/** `npm run compile`: makes assets/compiled/ from assets/directory/. The same input gives the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileAll } from './all.ts';
import { readGlance } from './glance.ts';
import { readHelp } from './help.ts';
import { readDirectory } from './read.ts';

const assets = fileURLToPath(new URL('../../assets/', import.meta.url));
const compiled = compileAll(
  readDirectory(join(assets, 'directory')),
  readHelp(join(assets, 'help')),
  readGlance(assets),
);
mkdirSync(join(assets, 'compiled'), { recursive: true });
for (const [name, text] of Object.entries(compiled)) {
  writeFileSync(join(assets, 'compiled', name), text);
  console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
}
