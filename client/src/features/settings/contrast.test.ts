import { contrastOf, inkOn, isColour, READABLE } from './contrast.js';

describe('contrast of the brand (G1)', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#767676', '#FFFFFF', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#12343F', '#FFFFFF', 13.2],
    ['#DE9F2C', '#FFFFFF', 2.32],
  ])('%s on %s is %p : 1, whichever comes first', (one, other, expected) => {
    expect(contrastOf(one, other)).toBeCloseTo(expected, 1);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  it('always finds an ink that can be read', () => {
    for (let value = 0; value < 0xffffff; value += 40_503) {
      const ground = `#${value.toString(16).padStart(6, '0')}`;
      expect(contrastOf(inkOn(ground), ground)).toBeGreaterThanOrEqual(READABLE);
    }
  });

  it('knows what is no colour', () => {
    expect(['#12343F', '#abcdef'].every(isColour)).toBe(true);
    expect(['12343F', '#123', '#12343G', 'red', ''].some(isColour)).toBe(false);
  });
});
