import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { commandOf, runCommand } from './command.mjs';
import { lastLines } from './install.mjs';
import { Problem } from './problem.mjs';

/** @typedef {{ executable: string, origin: string }} Browser */
/** @typedef {(file: string, args: string[]) => Promise<import('./command.mjs').Outcome>} Run */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Files on PATH, and where macOS keeps applications, that may be a Chromium; `CHROME_PATH` goes first.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Browser[]}
 */
export function installedBrowsers(env) {
  const named = env['CHROME_PATH'];
  const onPath = (env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [
    ...(named ? [{ executable: named, origin: 'named by CHROME_PATH' }] : []),
    ...[...onPath, ...applications].map((executable) => ({ executable, origin: 'already installed' })),
  ].filter(({ executable, origin }) => origin === 'named by CHROME_PATH' || isExecutable(executable));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: not a candidate.
    return false;
  }
}

/**
 * Whether a browser starts at all. Some systems put a script in its place that only says what to install.
 * @param {string} executable
 * @param {Run} run
 */
async function starts(executable, run) {
  const { code } = await run(executable, ['--version']).catch(() => ({ code: 1 }));
  return code === 0;
}

/** Whether the system installs with apt. */
export function isDebianLike(file = '/etc/os-release') {
  return existsSync(file) && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(file, 'utf8'));
}

/** @typedef {{ env: NodeJS.ProcessEnv, isRoot: boolean, hasApt: boolean, run: Run, playwright: () => Playwright, print: (line: string) => void }} Surroundings */
/** @typedef {{ command: string, executable: () => string }} Playwright */

/**
 * The browser the tests will use: one that is installed, else the one the browser-test library installs, else, as
 * root on Debian and its relatives, the system's package.
 * @param {Surroundings} surroundings
 * @returns {Promise<Browser>}
 */
export async function findBrowser({ env, isRoot, hasApt, run, playwright, print }) {
  for (const browser of installedBrowsers(env)) {
    if (await starts(browser.executable, run)) return browser;
    if (browser.origin === 'named by CHROME_PATH') {
      throw new Problem(`CHROME_PATH is "${browser.executable}", and no browser starts from there.`);
    }
  }
  const tried = [];
  const library = playwright();
  if (!(await starts(library.executable(), run))) {
    print('No Chromium on this machine: asking Playwright for one …');
    const { output } = await run(process.execPath, [library.command, 'install', 'chromium']);
    tried.push(output);
  }
  if (await starts(library.executable(), run)) {
    return { executable: library.executable(), origin: 'installed by Playwright' };
  }
  if (isRoot && hasApt) {
    print('Playwright could not install one that starts: asking the system (apt-get install chromium) …');
    tried.push((await run('apt-get', ['update'])).output);
    tried.push((await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])).output);
    for (const browser of installedBrowsers(env)) {
      if (await starts(browser.executable, run)) return { ...browser, origin: 'installed by apt-get' };
    }
  }
  throw new Problem(
    'The browser tests need Chromium, and none could be found or installed. Install Chromium or Chrome, or name one: ' +
      'CHROME_PATH=/path/to/chromium npm test',
    { details: tried.map((output) => lastLines(output, 8)).join('\n') },
  );
}

/**
 * The surroundings of this machine.
 * @param {string} root
 * @returns {Surroundings}
 */
export function thisMachine(root) {
  const suite = path.join(root, 'packages', 'e2e');
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    hasApt: isDebianLike(),
    // A download that hangs behind a firewall must not hold the tests up for ever.
    run: (file, args) =>
      runCommand(file, args, {
        cwd: root,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        quiet: true,
        timeoutMs: 240_000,
      }),
    playwright: () => ({
      command: commandOf('playwright', suite),
      executable: () => {
        /** @type {{ chromium: { executablePath: () => string } }} */
        const library = createRequire(path.join(suite, 'package.json'))('@playwright/test');
        return library.chromium.executablePath();
      },
    }),
    print: console.log,
  };
}
