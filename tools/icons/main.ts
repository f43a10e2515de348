/** Draws the toolbar and store icons from icon.svg: `npx tsx tools/icons/main.ts`. The results are committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '../../assets/public/icon');

/** Edge lengths in pixels: toolbar, toolbar at double density, extension list, store. */
export const iconSizes = [16, 32, 48, 128] as const;

/** The icon at one size, as PNG. */
export function drawIcon(size: number): Uint8Array {
  const svg = readFileSync(join(here, 'icon.svg'), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(target, { recursive: true });
  for (const size of iconSizes) writeFileSync(join(target, `${size}.png`), drawIcon(size));
}
