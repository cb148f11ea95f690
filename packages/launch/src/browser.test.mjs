import { describe, expect, it } from '@jest/globals';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser, installedBrowsers, isDebianLike } from './browser.mjs';
import { addFiles, inFolder } from './testing/temporary-folder.mjs';

/**
 * A machine on which the named programs start, and commands may make more of them start.
 * @param {{ starts?: string[], path?: string, chrome?: string, isRoot?: boolean, hasApt?: boolean, playwrightWorks?: boolean, onApt?: () => Promise<void> }} machine
 */
function machineWith({
  starts = [],
  path: PATH = '',
  chrome,
  isRoot = false,
  hasApt = false,
  playwrightWorks = false,
  onApt,
}) {
  /** @type {string[]} */
  const ran = [];
  const ours = '/playwright/chromium';
  const running = new Set(starts);
  return {
    ran,
    env: { PATH, ...(chrome === undefined ? {} : { CHROME_PATH: chrome }) },
    isRoot,
    hasApt,
    print: () => {},
    playwright: () => ({ command: 'playwright.js', executable: () => ours }),
    run: async (/** @type {string} */ file, /** @type {string[]} */ args) => {
      if (args[0] === '--version') return { code: running.has(file) ? 0 : 1, output: '', stdout: '' };
      ran.push([path.basename(file), ...args].join(' '));
      if (playwrightWorks && args.includes('playwright.js')) running.add(ours);
      if (file === 'apt-get' && args[0] === 'install' && onApt) {
        await onApt();
        running.add(path.join(PATH, 'chromium'));
      }
      return { code: 1, output: `${path.basename(file)} said no`, stdout: '' };
    },
  };
}

/** @param {(folder: string) => Promise<void>} test @param {string[]} names */
function withPrograms(names, test) {
  return inFolder(Object.fromEntries(names.map((name) => [name, ''])), async (folder) => {
    for (const name of names) await chmod(path.join(folder, name), 0o755);
    await test(folder);
  });
}

describe('findBrowser', () => {
  it('takes an installed Chromium and installs nothing', async () => {
    await withPrograms(['chromium', 'google-chrome'], async (folder) => {
      const machine = machineWith({
        path: folder,
        starts: [path.join(folder, 'chromium'), path.join(folder, 'google-chrome')],
      });
      const browser = await findBrowser(machine);
      expect(browser).toEqual({ executable: path.join(folder, 'chromium'), origin: 'already installed' });
      expect(machine.ran).toEqual([]);
    });
  });

  it('passes over a program that has the name but does not start', async () => {
    await withPrograms(['chromium', 'google-chrome'], async (folder) => {
      const machine = machineWith({ path: folder, starts: [path.join(folder, 'google-chrome')] });
      expect((await findBrowser(machine)).executable).toBe(path.join(folder, 'google-chrome'));
    });
  });

  it('obeys CHROME_PATH before PATH', async () => {
    await withPrograms(['chromium', 'mine'], async (folder) => {
      const mine = path.join(folder, 'mine');
      const machine = machineWith({
        path: folder,
        chrome: mine,
        starts: [path.join(folder, 'chromium'), mine],
      });
      expect(await findBrowser(machine)).toEqual({ executable: mine, origin: 'named by CHROME_PATH' });
    });
  });

  it('says so when CHROME_PATH leads nowhere, and does not take another', async () => {
    await withPrograms(['chromium'], async (folder) => {
      const machine = machineWith({
        path: folder,
        chrome: '/not/there',
        starts: [path.join(folder, 'chromium')],
      });
      await expect(findBrowser(machine)).rejects.toThrow(
        'CHROME_PATH is "/not/there", and no browser starts from there.',
      );
    });
  });

  it('asks Playwright when none is installed', async () => {
    const machine = machineWith({ playwrightWorks: true, isRoot: true, hasApt: true });
    expect(await findBrowser(machine)).toEqual({
      executable: '/playwright/chromium',
      origin: 'installed by Playwright',
    });
    expect(machine.ran).toEqual([expect.stringContaining('playwright.js install chromium')]);
  });

  it('takes the one that Playwright installed earlier', async () => {
    const machine = machineWith({ starts: ['/playwright/chromium'] });
    expect((await findBrowser(machine)).executable).toBe('/playwright/chromium');
    expect(machine.ran).toEqual([]);
  });

  it('asks apt last, and only as root', async () => {
    await withPrograms([], async (folder) => {
      const onApt = async () => {
        await addFiles(folder, { chromium: '' });
        await chmod(path.join(folder, 'chromium'), 0o755);
      };
      const machine = machineWith({ path: folder, isRoot: true, hasApt: true, onApt });
      expect(await findBrowser(machine)).toEqual({
        executable: path.join(folder, 'chromium'),
        origin: 'installed by apt-get',
      });
      expect(machine.ran.slice(1)).toEqual([
        'apt-get update',
        expect.stringMatching(/^apt-get install -y .*chromium$/),
      ]);
    });
  });

  it.each([
    ['not root', { isRoot: false, hasApt: true }],
    ['without apt', { isRoot: true, hasApt: false }],
  ])('says what to do when there is none to be had: %s', async (_, user) => {
    const machine = machineWith(user);
    await expect(findBrowser(machine)).rejects.toMatchObject({
      message: expect.stringContaining('CHROME_PATH=/path/to/chromium npm test'),
      details: expect.stringContaining('said no'),
    });
    expect(machine.ran.some((each) => each.startsWith('apt-get'))).toBe(false);
  });
});

describe('installedBrowsers', () => {
  it('leaves out files that cannot be run and folders that are not there', async () => {
    await inFolder({ chromium: '' }, async (folder) => {
      const found = installedBrowsers({ PATH: [folder, '/not/there', ''].join(path.delimiter) });
      expect(found.filter(({ executable }) => executable.startsWith(folder))).toEqual([]);
    });
  });
});

describe('isDebianLike', () => {
  it.each([
    ['ID=debian\n', true],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['ID=fedora\n', false],
  ])('%p: %p', async (text, expected) => {
    await inFolder({ 'os-release': text }, async (folder) => {
      expect(isDebianLike(path.join(folder, 'os-release'))).toBe(expected);
    });
  });

  it('is false where there is no such file', () => {
    expect(isDebianLike('/not/there')).toBe(false);
  });
});
