import { describe, expect, it } from '@jest/globals';
import { duration, step } from './steps.mjs';

describe('duration', () => {
  it.each([
    [0, '0.0 s'],
    [432, '0.4 s'],
    [9_949, '9.9 s'],
    [9_960, '10 s'],
    [59_400, '59 s'],
    [59_600, '1 min 00 s'],
    [125_000, '2 min 05 s'],
  ])('says %d ms as %s', (milliseconds, said) => {
    expect(duration(milliseconds)).toBe(said);
  });
});

/** A clock that reads the given times, one after the other. @param {number[]} times */
function clockOf(times) {
  return () => times.shift() ?? 0;
}

describe('step', () => {
  it('says what it does and how long it took, and hands the result on', async () => {
    /** @type {string[]} */
    const lines = [];
    const io = { print: (/** @type {string} */ line) => lines.push(line), now: clockOf([1_000, 3_500]) };
    await expect(step('Building', async () => 7, io)).resolves.toBe(7);
    expect(lines).toEqual(['· Building …', '✓ Building: 2.5 s']);
  });

  it('says that it failed and lets the error through', async () => {
    /** @type {string[]} */
    const lines = [];
    const io = { print: (/** @type {string} */ line) => lines.push(line), now: clockOf([0, 61_000]) };
    await expect(step('Building', () => Promise.reject(new Error('broken')), io)).rejects.toThrow('broken');
    expect(lines).toEqual(['· Building …', '✗ Building: failed after 1 min 01 s']);
  });
});
