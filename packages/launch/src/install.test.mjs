import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled, holdsEveryPackage, installProblem } from './install.mjs';
import { addFiles, inFolder } from './testing/temporary-folder.mjs';

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

const lock = {
  packages: {
    '': { version: '0.1.0' },
    api: { version: '0.1.0' },
    'node_modules/@altavoz/api': { link: true },
    'node_modules/express': { version: '5.3.0' },
    'node_modules/binary-of-another-system': { version: '1.0.0', optional: true },
  },
};
const installed = {
  packages: {
    api: { version: '0.1.0' },
    'node_modules/@altavoz/api': { link: true },
    'node_modules/express': { version: '5.3.0' },
  },
};

describe('holdsEveryPackage', () => {
  it('accepts a tree without the binaries of other systems', () => {
    expect(holdsEveryPackage(lock, installed)).toBe(true);
  });

  it.each([
    ['another version', { ...installed.packages, 'node_modules/express': { version: '5.2.0' } }],
    ['a missing package', { 'node_modules/@altavoz/api': { link: true } }],
    [
      'a copy in place of a workspace',
      { ...installed.packages, 'node_modules/@altavoz/api': { version: '0.1.0' } },
    ],
    ['an empty record', {}],
  ])('refuses %s', (_, packages) => {
    expect(holdsEveryPackage(lock, { packages })).toBe(false);
  });
});

describe('installProblem', () => {
  it.each([
    ['EAI_AGAIN', 'registry does not answer'],
    ['ECONNREFUSED', 'registry does not answer'],
    ['E503', 'registry does not answer'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'registry does not answer'],
    ['E404', 'does not hand out a package'],
    ['E401', 'wants a sign-in'],
    ['EACCES', 'may not write to node_modules'],
    ['ENOSPC', 'disk is full'],
    ['EBADENGINE', 'refuses this version of Node'],
    ['EUSAGE', 'do not fit together'],
    ['ESOMETHING', 'could not be installed'],
  ])('says what %s means, with npm’s code and output below it', (code, sentence) => {
    const problem = installProblem(`npm error code ${code}\nnpm error the rest`, 7);
    expect(problem.message).toContain(sentence);
    expect(problem.message).toContain(`(npm: ${code})`);
    expect(problem.details).toContain('npm error the rest');
    expect(problem.exitCode).toBe(7);
  });

  it('finds a network code that npm only mentions', () => {
    expect(
      installProblem('request failed, reason: getaddrinfo ENOTFOUND registry.example', 1).message,
    ).toContain('(npm: ENOTFOUND)');
  });

  it('leaves npm’s stack traces out', () => {
    const output =
      'npm error code E404\nnpm error     at ClientRequest.emit (node:events:1)\nnpm error\nnpm error not found';
    expect(installProblem(output, 1).details).toBe(
      'What npm said:\nnpm error code E404\nnpm error not found',
    );
  });

  it('keeps the exit code when npm names none', () => {
    expect(installProblem('killed', 137).message).toContain('(npm: exit code 137)');
  });
});

describe('ensureInstalled', () => {
  /** npm that answers with a code and counts its calls. @param {number} code @param {string} output */
  function npmThat(code, output = '') {
    /** @type {string[][]} */
    const calls = [];
    return {
      calls,
      run: async (/** @type {string[]} */ args) => {
        calls.push(args);
        return { code, output, stdout: '' };
      },
    };
  }

  it('installs once, also the tools that building needs, and again when the lock file changes', async () => {
    await inFolder({ 'package-lock.json': JSON.stringify(lock) }, async (folder) => {
      const npm = npmThat(0);
      await ensureInstalled(folder, npm.run);
      await ensureInstalled(folder, npm.run);
      expect(npm.calls).toHaveLength(1);
      expect(npm.calls[0]).toEqual(expect.arrayContaining(['ci', '--include=dev']));
      await addFiles(folder, { 'package-lock.json': JSON.stringify({ packages: {} }) });
      await ensureInstalled(folder, npm.run);
      expect(npm.calls).toHaveLength(2);
    });
  });

  it('installs again after somebody removed node_modules', async () => {
    await inFolder({ 'package-lock.json': JSON.stringify(lock) }, async (folder) => {
      const npm = npmThat(0);
      await ensureInstalled(folder, npm.run);
      await rm(path.join(folder, 'node_modules'), { recursive: true });
      await ensureInstalled(folder, npm.run);
      expect(npm.calls).toHaveLength(2);
    });
  });

  it('lets a tree stand that somebody made with npm install', async () => {
    const files = { 'package-lock.json': lock, 'node_modules/.package-lock.json': installed };
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, held]) => [name, JSON.stringify(held)]),
    );
    await inFolder(texts, async (folder) => {
      const npm = npmThat(1);
      await ensureInstalled(folder, npm.run);
      expect(npm.calls).toHaveLength(0);
    });
  });

  it('lets a tree stand that somebody brought up to date since we installed', async () => {
    await inFolder({ 'package-lock.json': JSON.stringify({ packages: {} }) }, async (folder) => {
      const npm = npmThat(0);
      await ensureInstalled(folder, npm.run);
      await addFiles(folder, {
        'package-lock.json': JSON.stringify(lock),
        'node_modules/.package-lock.json': JSON.stringify(installed),
      });
      await ensureInstalled(folder, npm.run);
      expect(npm.calls).toHaveLength(1);
    });
  });

  it('replaces a tree that was brought from another system', async () => {
    const files = {
      'package-lock.json': JSON.stringify(lock),
      'node_modules/.package-lock.json': JSON.stringify(installed),
      'node_modules/.altavoz-installed': 'plan9-mips 0',
    };
    await inFolder(files, async (folder) => {
      const npm = npmThat(0);
      await ensureInstalled(folder, npm.run);
      expect(npm.calls).toHaveLength(1);
    });
  });

  it('replaces a tree whose record is torn', async () => {
    const files = { 'package-lock.json': JSON.stringify(lock), 'node_modules/.package-lock.json': '{"pack' };
    await inFolder(files, async (folder) => {
      const npm = npmThat(0);
      await ensureInstalled(folder, npm.run);
      expect(npm.calls).toHaveLength(1);
    });
  });

  it('fails with the sentence, and tries again the next time', async () => {
    await inFolder({ 'package-lock.json': JSON.stringify(lock) }, async (folder) => {
      const npm = npmThat(1, 'npm error code EAI_AGAIN');
      await expect(ensureInstalled(folder, npm.run)).rejects.toThrow('registry does not answer');
      await expect(ensureInstalled(folder, npm.run)).rejects.toThrow('registry does not answer');
      expect(npm.calls).toHaveLength(2);
    });
  });
});
