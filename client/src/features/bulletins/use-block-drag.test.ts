import { landingPlace } from './use-block-drag.js';

const boxes = [
  { top: 0, height: 44 },
  { top: 50, height: 44 },
  { top: 100, height: 200 },
  { top: 306, height: 44 },
];

describe('where a dragged block lands', () => {
  test.each([
    [0, 0, 0],
    [0, 20, 0],
    [0, 30, 1],
    [0, 120, 1],
    [0, 160, 2],
    [0, 900, 3],
    [3, -30, 3],
    [3, -110, 2],
    [3, -240, 1],
    [3, -900, 0],
    [2, -50, 1],
    [9, 10, 9],
  ])('block %i by %i px: place %i', (from, distance, to) => {
    expect(landingPlace(boxes, from, distance)).toBe(to);
  });
});
