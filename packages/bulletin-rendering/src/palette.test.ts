import { describe, expect, it } from '@jest/globals';
import { contrast } from '@altavoz/domain/brand/colour';
import { darkPalette, lightPalette, type Palette } from './palette.js';

describe('bulletin colours (G1): readable whatever the brand is', () => {
  const brands = ['#22335B', '#FFFFFF', '#000000', '#FFD400', '#777777', '#E30613', '#00A19A'];
  const pairs = (palette: Palette): [string, string][] => [
    [palette.strong, palette.sheet],
    [palette.strong, palette.tint],
    [palette.accent, palette.tint],
    [palette.onStrong, palette.strong],
    [palette.onBand, palette.band],
    [palette.onBandMuted, palette.band],
    [palette.text, palette.sheet],
    [palette.muted, palette.tint],
  ];

  it.each(brands)('reaches 4.5:1 with %s, light and dark', (primaryColour) => {
    for (const accentColour of brands) {
      const brand = { primaryColour, accentColour };
      for (const [text, ground] of [...pairs(lightPalette(brand)), ...pairs(darkPalette(brand))]) {
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('takes the ground and the text of the guide, and corrects what cannot be read on them', () => {
    for (const groundColour of brands) {
      for (const textColour of brands) {
        const brand = { primaryColour: '#22335B', accentColour: '#9A4025', groundColour, textColour };
        for (const [text, ground] of [
          ...pairs(lightPalette(brand)),
          ...pairs(darkPalette(brand)),
          [lightPalette(brand).text, lightPalette(brand).tint] as const,
        ]) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
    const own = { primaryColour: '#22335B', accentColour: '#9A4025', groundColour: '#EEF3F7' };
    expect(lightPalette({ ...own, textColour: '#101820' })).toMatchObject({
      tint: '#EEF3F7',
      text: '#101820',
    });
    expect(lightPalette({ ...own, groundColour: 'red;}</style>', textColour: 'x' })).toEqual(
      lightPalette({ primaryColour: '#22335B', accentColour: '#9A4025' }),
    );
  });

  it('leaves a readable brand colour as it is', () => {
    expect(lightPalette({ primaryColour: '#22335b', accentColour: '#9A4025' })).toMatchObject({
      strong: '#22335B',
      band: '#22335B',
      accent: '#9A4025',
    });
  });
});
