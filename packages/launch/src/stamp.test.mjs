import { describe, expect, it } from '@jest/globals';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { addFiles, inFolder } from './testing/temporary-folder.mjs';

const tree = { 'api/src/a.ts': 'a', 'api/src/deep/b.ts': 'b', 'lock.json': '{}' };
const paths = ['api', 'lock.json', 'not-there'];

describe('hashOf', () => {
  it('is the same for the same contents in another folder', async () => {
    const first = await inFolder(tree, (folder) => hashOf(folder, paths));
    const second = await inFolder(tree, (folder) => hashOf(folder, paths));
    expect(second).toBe(first);
  });

  it.each([
    ['a changed file', { 'api/src/a.ts': 'A' }],
    ['a new file', { 'api/src/c.ts': '' }],
    ['a file that moved its end into the next', { 'api/src/a.ts': 'ab', 'api/src/deep/b.ts': '' }],
    ['a path that appears', { 'not-there': '' }],
  ])('notices %s', async (_, change) => {
    await inFolder(tree, async (folder) => {
      const before = await hashOf(folder, paths);
      await addFiles(folder, change);
      expect(await hashOf(folder, paths)).not.toBe(before);
    });
  });

  it('notices a file that was renamed or taken away', async () => {
    await inFolder(tree, async (folder) => {
      const before = await hashOf(folder, paths);
      await rename(path.join(folder, 'api/src/a.ts'), path.join(folder, 'api/src/z.ts'));
      const renamed = await hashOf(folder, paths);
      await rm(path.join(folder, 'api/src/z.ts'));
      expect(new Set([before, renamed, await hashOf(folder, paths)]).size).toBe(3);
    });
  });

  it('looks at neither packages nor what was built, nor at files that are not wanted', async () => {
    await inFolder(tree, async (folder) => {
      const before = await hashOf(folder, paths, (file) => !file.endsWith('.test.ts'));
      await addFiles(folder, {
        'api/node_modules/x/index.js': 'x',
        'api/dist/a.js': 'a',
        'api/.turbo/log': 'l',
        'api/src/a.test.ts': 't',
      });
      expect(await hashOf(folder, paths, (file) => !file.endsWith('.test.ts'))).toBe(before);
    });
  });
});

describe('stamps', () => {
  it('are nothing until they are written, then what was written', async () => {
    await inFolder({}, async (folder) => {
      const file = path.join(folder, 'deep', 'stamp');
      expect(await readStamp(file)).toBeUndefined();
      await writeStamp(file, 'one');
      await writeStamp(file, 'two');
      expect(await readStamp(file)).toBe('two');
    });
  });
});
