/**
 * Everything that the two commands need and a fresh machine lacks: the packages of package-lock.json, a Chromium and a
 * Firefox, Chromium's Japanese texts and a Japanese font. Plain Node without dependencies.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, findCommand } from './find-browser.mjs';
import { root, run, runNpm } from './processes.mjs';

/**
 * @typedef {object} Outcome
 * @property {string} what
 * @property {'there' | 'installed' | 'missing'} state
 * @property {string} [why] why it is missing
 */

/**
 * @typedef {object} Need
 * @property {string} what
 * @property {() => Promise<boolean> | boolean} isThere
 * @property {Readonly<Record<string, readonly string[]>>} packages names by package manager; none where it is not needed
 */

/** @type {readonly Need[]} */
const needs = [
  {
    what: 'Chromium',
    isThere: () => findBrowser('chromium') !== undefined,
    packages: {
      'apt-get': ['chromium'],
      dnf: ['chromium'],
      pacman: ['chromium'],
      brew: ['--cask', 'google-chrome'],
    },
  },
  {
    what: "Chromium's texts in Japanese",
    // Only Debian and its kin keep them in a package of their own.
    isThere: async () => findCommand('dpkg-query') === undefined || !(await isDebianChromium()) || hasTexts(),
    packages: { 'apt-get': ['chromium-l10n'] },
  },
  {
    what: 'Firefox',
    isThere: () => findBrowser('firefox') !== undefined,
    packages: {
      'apt-get': ['firefox-esr'],
      dnf: ['firefox'],
      pacman: ['firefox'],
      brew: ['--cask', 'firefox'],
    },
  },
  {
    what: 'a Japanese font',
    isThere: hasJapaneseFont,
    packages: {
      'apt-get': ['fontconfig', 'fonts-noto-cjk'],
      dnf: ['fontconfig', 'google-noto-sans-cjk-fonts'],
      pacman: ['fontconfig', 'noto-fonts-cjk'],
    },
  },
];

const managers = [
  { command: 'apt-get', refresh: ['update'], install: ['install', '-y', '--no-install-recommends'] },
  { command: 'dnf', install: ['install', '-y'] },
  { command: 'pacman', install: ['-S', '--noconfirm', '--needed'] },
  { command: 'brew', install: ['install'], unprivileged: true },
];

async function isDebianChromium() {
  return (await run('dpkg-query', ['-W', 'chromium'], { capture: true, quiet: true })).code === 0;
}

function hasTexts() {
  return existsSync('/usr/share/chromium/locales/ja.pak') || existsSync('/usr/lib/chromium/locales/ja.pak');
}

async function hasJapaneseFont() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  const { code, output } = await run('fc-list', [':lang=ja', 'family'], { capture: true });
  return code === 0 && output.trim() !== '';
}

/**
 * Installs the packages of package-lock.json where there are none, or older ones.
 * @returns {Promise<Outcome>}
 */
export async function ensureDependencies() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
    return { what: 'packages', state: 'there' };
  }
  console.log('Installing packages (npm ci) ...');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund']);
  return code === 0
    ? { what: 'packages', state: 'installed' }
    : { what: 'packages', state: 'missing', why: `npm ci ended with code ${code}` };
}

/**
 * Looks for everything in `needs` and installs what is missing through the system's packages, as far as it may.
 * @returns {Promise<Outcome[]>} in the order of `needs`
 */
export async function ensureBrowsers() {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const need of needs) outcomes.push(await ensure(need));
  return outcomes;
}

/** @param {Need} need @returns {Promise<Outcome>} */
async function ensure({ what, isThere, packages }) {
  if (await isThere()) return { what, state: 'there' };
  const manager = managers.find(({ command }) => command in packages && findCommand(command) !== undefined);
  const names = packages[manager?.command ?? ''];
  if (manager === undefined || names === undefined) {
    return { what, state: 'missing', why: 'no package manager here that could install it' };
  }
  const prefix = manager.unprivileged === true ? [] : await privilege();
  if (prefix === undefined) return { what, state: 'missing', why: 'no right to install system packages' };
  console.log(`Installing ${what} (${manager.command} install ${names.join(' ')}) ...`);
  await refresh(prefix, manager);
  const { code } = await runAs(prefix, [manager.command, ...manager.install, ...names]);
  if (await isThere()) return { what, state: 'installed' };
  return { what, state: 'missing', why: `${manager.command} ended with code ${code}` };
}

/** Whether the package lists of this machine were brought up to date in this run. */
let fresh = false;

/** @param {readonly string[]} prefix @param {typeof managers[number]} manager */
async function refresh(prefix, manager) {
  if (fresh || manager.refresh === undefined) return;
  fresh = true;
  await runAs(prefix, [manager.command, ...manager.refresh]);
}

/** What goes before a command that needs the right to install: nothing for root, sudo where it asks for no password. */
async function privilege() {
  if (process.getuid?.() === 0) return [];
  if (findCommand('sudo') === undefined) return undefined;
  const { code } = await run('sudo', ['-n', 'true'], { capture: true, quiet: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {readonly string[]} prefix @param {readonly string[]} command */
function runAs(prefix, command) {
  const [program = '', ...args] = [...prefix, ...command];
  return run(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, capture: true });
}
