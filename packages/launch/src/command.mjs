import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { constants } from 'node:os';
import { Problem } from './problem.mjs';

/** @typedef {{ code: number, output: string, stdout: string }} Outcome `output` is stdout and stderr as they came */

/**
 * Exit code as a shell gives it: the program's own, or 128 + the signal that ended it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/**
 * Runs a program to its end. Quiet ones keep their output for the sentence that explains a failure.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number }} options
 * @returns {Promise<Outcome>}
 */
export function runCommand(file, args, { cwd, env = process.env, quiet = false, timeoutMs }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let output = '';
    let stdout = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: exitCodeOf(code, signal), output, stdout }));
  });
}

/**
 * Runs npm: the one that started us when there is one, so that both are the same version.
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Outcome>}
 */
export function runNpm(args, options) {
  const started = process.env['npm_execpath'];
  return started && /npm-cli\.c?js$/.test(started)
    ? runCommand(process.execPath, [started, ...args], { ...options, quiet: true })
    : runCommand('npm', args, { ...options, quiet: true });
}

/**
 * The script behind a package's command, found as Node finds packages: upwards from a folder.
 * @param {string} name of the package
 * @param {string} from a folder
 * @param {string} [command] when the package has several
 */
export function commandOf(name, from, command = name) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'node_modules', name, 'package.json');
    if (existsSync(manifest)) {
      /** @type {{ bin?: string | Record<string, string> }} */
      const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
      const script = typeof bin === 'string' ? bin : bin?.[command];
      if (script === undefined) throw new Problem(`The package ${name} has no command ${command}.`);
      return path.join(path.dirname(manifest), script);
    }
    if (folder === path.dirname(folder)) {
      throw new Problem(`The package ${name} is not installed. Run npm ci and try again.`);
    }
  }
}
