import { findBrowser, thisMachine } from '../browser.mjs';
import { ensureBuilt } from '../build.mjs';
import { ensureInstalled } from '../install.mjs';
import { Problem, reportProblems } from '../problem.mjs';
import { root } from '../root.mjs';
import { step } from '../steps.mjs';
import { summaryOf, sumOf } from '../summary.mjs';
import { browserRun, jestRun } from '../test-runs.mjs';

/**
 * Which parts were asked for: all of them, or those named.
 * @param {string[]} args
 */
export function partsFrom(args) {
  const unknown = args.find((arg) => arg !== 'unit' && arg !== 'browser');
  if (unknown !== undefined) {
    throw new Problem(
      `"${unknown}" is no part of the tests. Use: npm test, npm test -- unit, npm test -- browser`,
    );
  }
  return {
    unit: args.length === 0 || args.includes('unit'),
    browser: args.length === 0 || args.includes('browser'),
  };
}

/**
 * `npm test`: everything runs, also after a failure, so that one run tells the whole story.
 * @param {string[]} args
 */
export function run(args) {
  return reportProblems(async () => {
    const parts = partsFrom(args);
    await ensureInstalled(root);
    await ensureBuilt(root);
    /** @type {(() => Promise<import('../test-runs.mjs').Result>)[]} */
    const runs = [];
    if (parts.unit) {
      runs.push(
        () => jestRun(root, { name: 'unit', zone: 'UTC' }),
        // Rules about days must hold wherever the server stands.
        () => jestRun(root, { name: 'domain in São Paulo', zone: 'America/Sao_Paulo', projects: ['domain'] }),
      );
    }
    if (parts.browser) {
      const browser = await step('Finding a browser', () => findBrowser(thisMachine(root)));
      console.log(`  ${browser.executable} (${browser.origin})`);
      runs.push(() => browserRun(root, browser.executable));
    }
    const results = [];
    for (const each of runs) results.push(await each());
    console.log(`\n${summaryOf(results)}`);
    return sumOf(results, 'failed') === 0 ? 0 : 1;
  });
}
