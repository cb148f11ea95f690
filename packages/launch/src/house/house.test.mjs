import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildHouse, cruise, lint, tearDown } from './planted-house.mjs';
import { planted } from './planted-violations.mjs';

/** @type {string} */
let house;
/** @type {import('./planted-house.mjs').Findings} */
let linted;
/** @type {import('./planted-house.mjs').Findings} */
let cruised;

beforeAll(async () => {
  house = await buildHouse(planted);
  [linted, cruised] = await Promise.all([lint(house), cruise(house)]);
}, 120_000);

afterAll(() => tearDown(house));

describe('ESLint', () => {
  for (const { file, eslint } of planted) {
    if (eslint === undefined) continue;
    const [rule, says] = eslint;
    it(`reports ${rule} (${says}) in ${file}`, () => {
      const found = linted.get(file) ?? [];
      expect(found.filter((each) => each.rule === rule).map(({ message }) => message)).toContainEqual(
        expect.stringContaining(says),
      );
    });
  }

  it('says nothing about code that follows the rules', () => {
    const innocent = planted.filter(({ eslint }) => eslint === undefined).map(({ file }) => file);
    const blamed = innocent.filter((file) => (linted.get(file) ?? []).length > 0);
    expect(blamed.map((file) => [file, linted.get(file)])).toEqual([]);
    expect(innocent.filter((file) => !linted.has(file))).toEqual([]);
  });
});

describe('dependency-cruiser', () => {
  for (const { file, graph } of planted) {
    if (graph === undefined) continue;
    it(`reports ${graph} in ${file}`, () => {
      expect((cruised.get(file) ?? []).map(({ rule }) => rule)).toContain(graph);
    });
  }

  it('says nothing about code that follows the rules', () => {
    const innocent = planted.filter(({ eslint, graph }) => eslint === undefined && graph === undefined);
    const blamed = innocent.filter(({ file }) => {
      // What the planted files import has no other user, and one half of the ring is enough to find it.
      const found = (cruised.get(file) ?? []).filter(
        ({ rule }) => rule !== 'no-orphans' && rule !== 'no-cycles',
      );
      return found.length > 0;
    });
    expect(blamed.map(({ file }) => [file, cruised.get(file)])).toEqual([]);
  });
});
