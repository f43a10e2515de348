/**
 * `npm start`: sets everything up, builds the extension and shows it at work on harmless demonstrations.
 * Plain Node without dependencies, as it installs them.
 */
import { runNode, scripts } from './processes.mjs';
import { ensureBrowsers, ensureDependencies } from './setup.mjs';

/** @param {import('./setup.mjs').Outcome} outcome @param {boolean} needed */
function report({ what, state, why }, needed) {
  if (state === 'missing') console.log(`${what} is missing: ${why ?? ''}`);
  if (state === 'missing' && needed) process.exit(1);
}

report(await ensureDependencies(), true);
for (const outcome of await ensureBrowsers()) report(outcome, outcome.what === 'Chromium');

const build = await runNode([scripts.wxt, 'build']);
if (build.code !== 0) process.exit(build.code);
const demo = await runNode([scripts.tsx, 'tools/demo/main.ts', ...process.argv.slice(2)]);
process.exit(demo.code);
