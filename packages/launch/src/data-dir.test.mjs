import { describe, expect, it } from '@jest/globals';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkDataDir } from './data-dir.mjs';
import { inFolder } from './testing/temporary-folder.mjs';

describe('checkDataDir', () => {
  it('makes the folder, for its owner alone, and leaves nothing in it', async () => {
    await inFolder({}, async (folder) => {
      const data = path.join(folder, 'deep', 'data');
      await checkDataDir(data);
      await checkDataDir(data);
      expect(await readdir(data)).toEqual([]);
      expect((await stat(data)).mode & 0o077).toBe(0);
    });
  });

  it('names a folder that is a file', async () => {
    await inFolder({ data: 'x' }, async (folder) => {
      await expect(checkDataDir(path.join(folder, 'data'))).rejects.toThrow(
        /data cannot be used: it is a file\. .*DATA_DIR=/,
      );
    });
  });

  it('names a path that goes through a file', async () => {
    await inFolder({ file: 'x' }, async (folder) => {
      await expect(checkDataDir(path.join(folder, 'file', 'data'))).rejects.toThrow(
        'a part of its path is a file',
      );
    });
  });

  it('names a folder that nobody may make', async () => {
    await expect(checkDataDir('/sys/altavoz')).rejects.toThrow('The data folder /sys/altavoz cannot be used');
  });
});
