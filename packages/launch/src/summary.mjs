import { duration } from './steps.mjs';

/** @typedef {import('./test-runs.mjs').Result} Result */

/**
 * The table at the end of `npm test`, and its closing line: `N passed, N failed`.
 * @param {Result[]} results
 */
export function summaryOf(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(({ name, counts, milliseconds }) => {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    const mark = counts.failed === 0 ? '✓' : '✗';
    return `${mark} ${name.padEnd(width)}  ${counts.passed} passed, ${counts.failed} failed${skipped}, ${duration(milliseconds)}`;
  });
  return [...rows, `${sumOf(results, 'passed')} passed, ${sumOf(results, 'failed')} failed`].join('\n');
}

/**
 * @param {Result[]} results
 * @param {'passed' | 'failed'} key
 */
export function sumOf(results, key) {
  return results.reduce((sum, { counts }) => sum + counts[key], 0);
}
