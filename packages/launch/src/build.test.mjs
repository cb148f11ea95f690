import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildWorkspace, builtWorkspaces, ensureBuilt, isBuilt } from './build.mjs';
import { addFiles, inFolder } from './testing/temporary-folder.mjs';

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

const building = JSON.stringify({ scripts: { build: 'tsc' } });
const clone = {
  'api/package.json': building,
  'api/src/server.ts': 'start();',
  'client/package.json': building,
  'packages/domain/package.json': building,
  'packages/launch/package.json': '{}',
};

/** A build that writes the folders it should, counts, and answers with a code. @param {number} code @param {string} output */
function buildThat(code, output = '') {
  const build = {
    calls: 0,
    run: async (/** @type {string} */ folder) => {
      build.calls += 1;
      const built = ['api', 'client', 'packages/domain'].map((place) => [`${place}/dist/done.js`, '']);
      if (code === 0) await addFiles(folder, Object.fromEntries(built));
      return { code, output, stdout: '' };
    },
  };
  return build;
}

describe('ensureBuilt', () => {
  it('builds once, and again when a source changed', async () => {
    await inFolder(clone, async (folder) => {
      const build = buildThat(0);
      await ensureBuilt(folder, build.run);
      await ensureBuilt(folder, build.run);
      expect(build.calls).toBe(1);
      await addFiles(folder, { 'api/src/server.ts': 'start(2);' });
      await ensureBuilt(folder, build.run);
      expect(build.calls).toBe(2);
    });
  });

  it('builds again when a built folder is gone', async () => {
    await inFolder(clone, async (folder) => {
      const build = buildThat(0);
      await ensureBuilt(folder, build.run);
      await rm(path.join(folder, 'packages/domain/dist'), { recursive: true });
      await ensureBuilt(folder, build.run);
      expect(build.calls).toBe(2);
    });
  });

  it('does not build for a test or a document', async () => {
    await inFolder(clone, async (folder) => {
      const build = buildThat(0);
      await ensureBuilt(folder, build.run);
      await addFiles(folder, {
        'api/src/server.test.ts': 'x',
        'packages/e2e/src/walk.spec.ts': 'x',
        'api/README.md': 'x',
      });
      await ensureBuilt(folder, build.run);
      expect(build.calls).toBe(1);
    });
  });

  it('fails with the end of the output and the exit code, and tries again the next time', async () => {
    await inFolder(clone, async (folder) => {
      const build = buildThat(2, 'src/server.ts(1,1): error TS2304');
      const failure = {
        message: expect.stringContaining('build failed'),
        details: expect.stringContaining('TS2304'),
        exitCode: 2,
      };
      await expect(ensureBuilt(folder, build.run)).rejects.toMatchObject(failure);
      await expect(ensureBuilt(folder, build.run)).rejects.toMatchObject(failure);
      expect(build.calls).toBe(2);
    });
  });
});

describe('buildWorkspace', () => {
  it('builds the one it is told, and fails like the whole', async () => {
    /** @type {(string | undefined)[]} */
    const asked = [];
    const build =
      (/** @type {number} */ code) =>
      async (/** @type {string} */ _, /** @type {string | undefined} */ workspace) => {
        asked.push(workspace);
        return { code, output: 'error TS2304', stdout: '' };
      };
    await buildWorkspace('/clone', '@altavoz/embedded-mongo', build(0));
    expect(asked).toEqual(['@altavoz/embedded-mongo']);
    await expect(buildWorkspace('/clone', '@altavoz/domain', build(2))).rejects.toThrow('The build failed.');
  });
});

describe('what is built', () => {
  it('is every workspace with a build script', async () => {
    await inFolder(clone, async (folder) => {
      expect(await builtWorkspaces(folder)).toEqual(['api', 'client', 'packages/domain']);
    });
  });

  it.each([
    'api/src/a.test.ts',
    'client/src/a.test.tsx',
    'packages/launch/src/port.mjs',
    'packages/domain/README.md',
  ])('is not %s', (file) => {
    expect(isBuilt(file)).toBe(false);
  });
});
