import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { commandOf, exitCodeOf, runCommand } from './command.mjs';
import { Problem, codeOf, reportProblems } from './problem.mjs';
import { root } from './root.mjs';
import { inFolder } from './testing/temporary-folder.mjs';
import { runTogether } from './together.mjs';

/** @param {string} code */
const node = (code) => ['-e', code];

describe('runCommand', () => {
  it('gives the exit code and, when quiet, all that was said', async () => {
    const said = await runCommand(
      process.execPath,
      node('console.log("out"); console.error("err"); process.exit(3)'),
      {
        cwd: root,
        quiet: true,
      },
    );
    expect(said.code).toBe(3);
    expect(said.stdout).toBe('out\n');
    expect(said.output).toContain('err');
  });

  it('ends a program that takes too long', async () => {
    const { code } = await runCommand(process.execPath, node('setInterval(() => {}, 1000)'), {
      cwd: root,
      quiet: true,
      timeoutMs: 300,
    });
    expect(code).toBe(exitCodeOf(null, 'SIGTERM'));
  });

  it('fails with the system’s code when there is no such program', async () => {
    const failure = await runCommand('/not/there', [], { cwd: root, quiet: true }).catch((error) => error);
    expect(codeOf(failure)).toBe('ENOENT');
  });
});

describe('commandOf', () => {
  const files = {
    'node_modules/one/package.json': JSON.stringify({ bin: 'bin/one.js' }),
    'node_modules/two/package.json': JSON.stringify({ bin: { second: './second.js' } }),
    'client/node_modules/one/package.json': JSON.stringify({ bin: 'own.js' }),
  };

  it('finds the nearest package upwards, and the command by name', async () => {
    await inFolder(files, async (folder) => {
      const client = path.join(folder, 'client');
      expect(commandOf('one', folder)).toBe(path.join(folder, 'node_modules/one/bin/one.js'));
      expect(commandOf('one', client)).toBe(path.join(client, 'node_modules/one/own.js'));
      expect(commandOf('two', client, 'second')).toBe(path.join(folder, 'node_modules/two/second.js'));
    });
  });

  it('says which package or command is missing', async () => {
    await inFolder(files, async (folder) => {
      expect(() => commandOf('altavoz-no-such-package', folder)).toThrow('is not installed');
      expect(() => commandOf('two', folder)).toThrow('no command two');
    });
  });
});

describe('reportProblems', () => {
  it('prints the sentence and what lies below it, and gives the exit code', async () => {
    /** @type {string[]} */
    const lines = [];
    const failing = () => Promise.reject(new Problem('Do this.', { details: 'because', exitCode: 4 }));
    await expect(reportProblems(failing, (line) => lines.push(line))).resolves.toBe(4);
    expect(lines).toEqual(['', 'Do this.', '\nbecause']);
  });

  it('does not hide a bug behind a sentence', async () => {
    await expect(reportProblems(() => Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError);
  });
});

describe('runTogether', () => {
  it('marks each line with its program, and ends the others when one ends', async () => {
    /** @type {string[]} */
    const lines = [];
    const program = (/** @type {string} */ name, /** @type {string} */ code) => ({
      name,
      cwd: root,
      args: node(code),
      env: process.env,
    });
    const code = await runTogether(
      [
        program('api', 'console.log("ready"); setInterval(() => {}, 1000)'),
        program('client', 'console.error("broken"); setTimeout(() => process.exit(5), 400)'),
      ],
      (line) => lines.push(line),
    );
    expect(code).toBe(5);
    expect(lines.sort()).toEqual(['api    | ready', 'client | broken']);
  });
});
