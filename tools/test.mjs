/**
 * `npm test`: everything that has to hold before a change goes in, from a clean clone, with one count at the end.
 * Plain Node without dependencies, as it installs them.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, scripts } from './processes.mjs';
import { ensureBrowsers, ensureDependencies } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const reports = join(root, '.output', 'reports');
const { CI = '' } = process.env;
const inCI = CI !== '' && CI !== 'false';

/** @param {boolean} ok @returns {Count} */
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @param {import('./setup.mjs').Outcome} outcome */
const told = ({ what, state, why }) =>
  console.log(`  ${what}: ${state}${why === undefined ? '' : ` (${why})`}`);

async function setUpPackages() {
  const outcome = await ensureDependencies();
  told(outcome);
  return one(outcome.state !== 'missing');
}

/** A missing browser is a skip on a person's machine and a failure in CI, where nobody would notice the gap. */
async function setUpBrowsers() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const outcome of await ensureBrowsers()) {
    told(outcome);
    if (outcome.state !== 'missing') total.passed += 1;
    else if (inCI) total.failed += 1;
    else total.skipped += 1;
  }
  return total;
}

/** @param {readonly string[]} args @returns {() => Promise<Count>} a step that passes or fails as a whole */
const program = (args) => async () => one((await runNode(args)).code === 0);

/**
 * Runs one vitest project and counts its tests. A file that does not load, an error outside any test and a run
 * without a single test are failures too, although vitest's own counts of tests do not hold them.
 * @param {string} project
 */
const vitest = (project) => async () => {
  const file = join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const { code } = await runNode([
    scripts.vitest,
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return one(false);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
      result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  const silent = failed === 0 && (code !== 0 || passed + skipped === 0) ? 1 : 0;
  return { passed, failed: failed + silent, skipped };
};

const firefoxBuild = join(root, '.output', 'firefox-mv3');

/**
 * Warnings of Mozilla's linter that are known and harmless: code, the file it is about, and a word that stands in it.
 * @type {readonly [code: string, file: RegExp, holds?: string][]}
 */
const known = [
  // A key is ignored by versions older than the one that introduced it, which is what we want.
  ['KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION', /^manifest\.json$/],
  ['KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', /^manifest\.json$/],
  // Preact's, in whatever chunk it ends up; tests/layers.test.ts forbids us to write markup.
  ['UNSAFE_VAR_ASSIGNMENT', /^chunks\//, 'dangerouslySetInnerHTML'],
  // Chromium's way to open closed shadow roots; in Firefox the element's own property is asked first.
  ['UNSUPPORTED_API', /^content-scripts\/scan\.js$/],
];

/** @param {Message} message */
const isKnown = ({ code, file = '' }) =>
  known.some(
    ([name, where, holds = '']) =>
      name === code && where.test(file) && readFileSync(join(firefoxBuild, file), 'utf8').includes(holds),
  );

/** What Mozilla's own linter says of the Firefox build: errors fail, and so do warnings that are not known. */
async function lintFirefox() {
  const args = ['lint', '--source-dir', firefoxBuild, '--output', 'json'];
  const { output } = await runNode([scripts.webExt, ...args], { capture: true });
  /** @type {{ errors: Message[], warnings: Message[] }} */
  const report = JSON.parse(output);
  const bad = [...report.errors, ...report.warnings.filter((warning) => !isKnown(warning))];
  for (const { code, message, file, line } of bad)
    console.log(`  ${code} ${file ?? ''}:${line ?? ''} ${message}`);
  return one(bad.length === 0);
}

/** @typedef {{ code: string, message: string, file?: string, line?: number }} Message */

/** @type {readonly { name: string, run: () => Promise<Count>, vital?: boolean }[]} */
const steps = [
  { name: 'packages', run: setUpPackages, vital: true },
  { name: 'browsers', run: setUpBrowsers },
  { name: 'types', run: program([scripts.tsc, '--noEmit']) },
  { name: 'lint and format', run: program([scripts.biome, 'check', '--error-on-warnings', '.']) },
  { name: 'units, data and layers', run: vitest('unit') },
  { name: 'build for Chromium', run: program([scripts.wxt, 'build']), vital: true },
  { name: 'build for Firefox', run: program([scripts.wxt, 'build', '-b', 'firefox']), vital: true },
  { name: "Mozilla's lint of the Firefox build", run: lintFirefox },
  { name: 'browser tests', run: vitest('browser') },
];

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];
mkdirSync(reports, { recursive: true });
for (const { name, run, vital } of steps) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const count = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  summary.push(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${counted(count)}, ${seconds} s)`);
  if (vital === true && count.failed > 0) {
    summary.push('       nothing after this step was run: it would have tested an old state');
    break;
  }
}

/** @param {Count} count */
function counted({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

console.log(`\n${summary.join('\n')}\n`);
if (total.skipped > 0) console.log('Skipped: see "missing" under browsers and the skipped tests above.');
console.log(counted(total));
process.exitCode = total.failed === 0 ? 0 : 1;
