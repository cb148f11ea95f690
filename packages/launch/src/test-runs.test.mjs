import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { summaryOf, sumOf } from './summary.mjs';
import { partsFrom } from './tasks/test.mjs';
import { browserRun, jestCounts, jestRun, playwrightCounts, withExitCode } from './test-runs.mjs';
import { inFolder } from './testing/temporary-folder.mjs';

const jestReport = {
  numPassedTests: 10,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 3,
};

describe('counting', () => {
  it('counts a Jest file that could not be run as a failure', () => {
    expect(jestCounts(jestReport)).toEqual({ passed: 10, failed: 4, skipped: 3 });
  });

  it('counts a Playwright error outside any test as a failure', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  it('never calls a run good that ended badly', () => {
    const counts = { passed: 3, failed: 0, skipped: 0 };
    expect(withExitCode(counts, 0)).toEqual(counts);
    expect(withExitCode(counts, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(withExitCode({ ...counts, failed: 2 }, 1).failed).toBe(2);
    expect(withExitCode(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(withExitCode(undefined, 137).failed).toBe(1);
  });
});

describe('the summary', () => {
  const results = [
    { name: 'unit', counts: { passed: 120, failed: 0, skipped: 0 }, milliseconds: 65_000 },
    { name: 'browser', counts: { passed: 7, failed: 2, skipped: 1 }, milliseconds: 4_000 },
  ];

  it('has a line for each run and closes with the sums alone on a line', () => {
    expect(summaryOf(results).split('\n')).toEqual([
      '✓ unit     120 passed, 0 failed, 1 min 05 s',
      '✗ browser  7 passed, 2 failed, 1 skipped, 4.0 s',
      '127 passed, 2 failed',
    ]);
    expect(sumOf(results, 'failed')).toBe(2);
  });
});

describe('what npm test runs', () => {
  it.each([
    [[], { unit: true, browser: true }],
    [['unit'], { unit: true, browser: false }],
    [['browser'], { unit: false, browser: true }],
    [['browser', 'unit'], { unit: true, browser: true }],
  ])('%p', (args, parts) => {
    expect(partsFrom(args)).toEqual(parts);
  });

  it('refuses a part that there is not', () => {
    expect(() => partsFrom(['units'])).toThrow('"units" is no part of the tests.');
  });
});

describe('a run', () => {
  const manifest = JSON.stringify({ name: 'jest', bin: 'jest.js' });
  /** A test program that writes what it was told, and a report. @param {object} report @param {number} code */
  const program = (report, code) =>
    `const fs = require('node:fs');
     const file = process.argv.find((arg) => arg.startsWith('--outputFile=')).slice(13);
     const told = { ...${JSON.stringify(report)}, args: process.argv.slice(2), zone: process.env.TZ, options: process.env.NODE_OPTIONS };
     fs.writeFileSync('told.json', JSON.stringify(told));
     if (${JSON.stringify(report)}.numPassedTests !== undefined) fs.writeFileSync(file, JSON.stringify(told));
     process.exit(${code});`;

  it('tells Jest the zone, native modules and the projects, and counts its report', async () => {
    const files = {
      'node_modules/jest/package.json': manifest,
      'node_modules/jest/jest.js': program(jestReport, 1),
    };
    await inFolder(files, async (folder) => {
      const result = await jestRun(folder, {
        name: 'domain',
        zone: 'America/Sao_Paulo',
        projects: ['domain'],
      });
      expect(result.counts).toEqual({ passed: 10, failed: 4, skipped: 3 });
      expect(result.milliseconds).toBeGreaterThan(0);
      const told = JSON.parse(await readFile(`${folder}/told.json`, 'utf8'));
      expect(told.args).toEqual(expect.arrayContaining(['--json', '--selectProjects', 'domain']));
      expect(told.zone).toBe('America/Sao_Paulo');
      expect(told.options).toContain('--experimental-vm-modules');
    });
  });

  it('is one failure when the program crashed without a report', async () => {
    const files = { 'node_modules/jest/package.json': manifest, 'node_modules/jest/jest.js': program({}, 3) };
    await inFolder(files, async (folder) => {
      const result = await jestRun(folder, { name: 'unit', zone: 'UTC' });
      expect(result.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    });
  });

  it('needs the configuration of the browser suite, and says so', async () => {
    await inFolder({}, async (folder) => {
      expect(() => browserRun(folder, '/chromium')).toThrow('packages/e2e/playwright.config.ts is missing');
    });
  });
});
