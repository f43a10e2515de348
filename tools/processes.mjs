/** Runs programs for the two commands. Plain Node without dependencies. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project's folder and waits for its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] `capture` keeps what it prints
 *   instead of showing it, `quiet` drops what it complains about
 * @returns {Promise<{ code: number, output: string }>} exit code, 127 where the program cannot be started
 */
export function run(program, args, { capture = false, quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', capture ? 'pipe' : 'inherit', quiet ? 'ignore' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a Node program, e.g. one of a package's own scripts: needs no shell and no wrapper on any system.
 * @param {readonly string[]} args path from the project's folder, and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm: under `npm test` npm names its own script, otherwise it is looked up on PATH.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const { npm_execpath: script } = process.env;
  if (script?.endsWith('.js') === true) return runNode([script, ...args]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}

/** Programs of packages, as paths for `runNode`. */
export const scripts = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  webExt: 'node_modules/web-ext/bin/web-ext.js',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
};
