/**
 * Finds the browsers of this machine. Plain Node without dependencies: the two commands use it before anything is installed.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/**
 * @typedef {object} Places
 * @property {string} variable environment variable that names the program and goes before everything else
 * @property {readonly string[]} commands names on PATH, the preferred first
 * @property {Partial<Record<NodeJS.Platform, readonly string[]>>} paths usual places off PATH
 */

const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
const programFiles = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];

/** @param {string} tail */
const underProgramFiles = (tail) => programFiles.filter(isText).map((root) => join(root, tail));

/** @type {Readonly<Record<BrowserKind, Places>>} */
const places = {
  chromium: {
    variable: 'MADOGUCHI_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    paths: {
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [
        ...underProgramFiles('Chromium\\Application\\chrome.exe'),
        ...underProgramFiles('Google\\Chrome\\Application\\chrome.exe'),
        ...underProgramFiles('Microsoft\\Edge\\Application\\msedge.exe'),
      ],
    },
  },
  firefox: {
    variable: 'MADOGUCHI_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: underProgramFiles('Mozilla Firefox\\firefox.exe'),
    },
  },
};

/** @param {string | undefined} value @returns {value is string} */
function isText(value) {
  return value !== undefined && value !== '';
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command @returns {string | undefined} full path of a command on PATH */
export function findCommand(command) {
  const folders = PATH.split(delimiter).filter(isText);
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

/**
 * Path of a browser's program, or undefined where there is none.
 * A program named by the environment variable is taken as it is, so that a wrong name is seen and not papered over.
 * @param {BrowserKind} kind
 * @returns {string | undefined}
 */
export function findBrowser(kind) {
  const { variable, commands, paths } = places[kind];
  const named = process.env[variable];
  if (isText(named)) return named;
  const onPath = commands.map(findCommand).find(isText);
  return onPath ?? (paths[process.platform] ?? []).find(isProgram);
}
