import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandOf, runCommand } from './command.mjs';
import { Problem } from './problem.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, counts: Counts, milliseconds: number }} Result */

/**
 * Tests of a Jest report. A file that could not be run counts as a failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} report
 * @returns {Counts}
 */
export function jestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Tests of a Playwright report. An error outside any test counts as a failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * A run that ended badly without a failed test (it crashed, or wrote no report) is one failure.
 * @param {Counts | undefined} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function withExitCode(counts, exitCode) {
  const known = counts ?? { passed: 0, failed: exitCode === 0 ? 1 : 0, skipped: 0 };
  return exitCode !== 0 && known.failed === 0 ? { ...known, failed: 1 } : known;
}

/**
 * Runs a test program that writes a JSON report, and counts.
 * @template Report
 * @param {string} name
 * @param {(report: string) => { args: string[], env: NodeJS.ProcessEnv }} command
 * @param {(report: Report) => Counts} count
 * @param {string} root
 * @returns {Promise<Result>}
 */
async function counted(name, command, count, root) {
  const folder = await mkdtemp(path.join(tmpdir(), 'altavoz-tests-'));
  const report = path.join(folder, 'report.json');
  const started = performance.now();
  try {
    const { args, env } = command(report);
    const { code } = await runCommand(process.execPath, args, { cwd: root, env });
    const counts = existsSync(report) ? count(JSON.parse(await readFile(report, 'utf8'))) : undefined;
    return { name, counts: withExitCode(counts, code), milliseconds: performance.now() - started };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * One Jest run over the root's projects.
 * @param {string} root
 * @param {{ name: string, zone: string, projects?: string[] }} run
 */
export function jestRun(root, { name, zone, projects = [] }) {
  const selected = projects.length > 0 ? ['--selectProjects', ...projects] : [];
  return counted(
    name,
    (report) => ({
      args: [commandOf('jest', root), '--json', `--outputFile=${report}`, ...selected],
      env: {
        ...process.env,
        TZ: zone,
        // Tests that start the service take what was built just before.
        ALTAVOZ_BUILT: '1',
        // Loading the service once for many test files saves more than a minute.
        ALTAVOZ_TESTS_TOGETHER: '1',
        NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules`.trim(),
      },
    }),
    jestCounts,
    root,
  );
}

/**
 * The browser suite on the built service.
 * @param {string} root
 * @param {string} executable the browser
 */
export function browserRun(root, executable) {
  const config = path.join('packages', 'e2e', 'playwright.config.ts');
  if (!existsSync(path.join(root, config))) {
    throw new Problem(`The browser suite has no configuration: ${config} is missing from this clone.`);
  }
  return counted(
    'browser',
    (report) => ({
      args: [
        commandOf('playwright', path.join(root, 'packages', 'e2e')),
        'test',
        '-c',
        config,
        '--reporter=list,json',
      ],
      env: { ...process.env, TZ: 'UTC', ALTAVOZ_CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    playwrightCounts,
    root,
  );
}
