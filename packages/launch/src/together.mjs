import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { exitCodeOf } from './command.mjs';

/** @typedef {{ name: string, cwd: string, args: string[], env: NodeJS.ProcessEnv }} Program a script for this Node */

/**
 * Runs several programs side by side, each line marked with its name. When one ends, the others are ended too.
 * @param {Program[]} programs
 * @param {(line: string) => void} [print]
 * @returns {Promise<number>} exit code of the first that ended
 */
export async function runTogether(programs, print = console.log) {
  const width = Math.max(...programs.map(({ name }) => name.length));
  const children = programs.map(({ name, cwd, args, env }) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => print(`${name.padEnd(width)} | ${line}`));
    }
    return child;
  });
  /** @param {NodeJS.Signals} signal */
  const endAll = (signal) => {
    for (const child of children) child.kill(signal);
  };
  process.on('SIGINT', endAll);
  process.on('SIGTERM', endAll);
  /** @type {Promise<number>[]} */
  const ends = children.map(
    (child) =>
      new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code, signal) => resolve(exitCodeOf(code, signal)));
      }),
  );
  const first = await Promise.race(ends);
  endAll('SIGTERM');
  await Promise.all(ends);
  process.off('SIGINT', endAll);
  process.off('SIGTERM', endAll);
  return first;
}
