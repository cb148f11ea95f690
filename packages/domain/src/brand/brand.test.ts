import { describe, expect, test } from '@jest/globals';
import type { CampaignState } from '../checks/campaign-state.js';
import { rw16Brand } from '../checks/rules/rw16-brand.js';
import { sampleState } from '../checks/testing/sample-state.js';
import { logoSize, mailGround, PLAIN_GROUND, type BrandColour } from './brand-guide.js';
import { checkContrast, contrastGrid, correctedColours } from './check-contrast.js';
import { contrast, inkOn, isColour, READABLE } from './colour.js';

const colour = (role: BrandColour['role'], value: string, name: string = role): BrandColour => ({
  name,
  value,
  role,
});
const READS_WELL = [colour('primary', '#1F2F5C'), colour('accent', '#9A4025')];
const PALE = [colour('primary', '#1F2F5C'), colour('accent', '#DE9F2C', 'Amber')];

describe('the contrast of a brand guide (G1)', () => {
  test.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#767676', '#FFFFFF', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#12343F', '#FFFFFF', 13.2],
    ['#DE9F2C', '#FFFFFF', 2.32],
  ])('%s on %s is %p : 1, whichever comes first', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test('an ink that can be read is always found, and what is no colour is known', () => {
    for (let value = 0; value < 0xffffff; value += 40_503) {
      const ground = `#${value.toString(16).padStart(6, '0')}`;
      expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(READABLE);
    }
    expect(['#12343F', '#abcdef'].every(isColour)).toBe(true);
    expect(['12343F', '#123', '#12343G', 'red', ''].some(isColour)).toBe(false);
  });

  test('every pair that a mail uses is judged, and a poor one comes with what can be read', () => {
    expect(checkContrast(READS_WELL).every(({ enough }) => enough)).toBe(true);
    expect(checkContrast(READS_WELL).map(({ use }) => use)).toEqual([
      'band',
      ...['titles', 'titles', 'figures', 'figures', 'text', 'text'],
    ]);
    const [poor] = correctedColours(PALE);
    expect([poor?.name, poor?.value]).toEqual(['Amber', '#DE9F2C']);
    for (const ground of ['#FFFFFF', PLAIN_GROUND]) {
      expect(contrast(poor?.right ?? '#FFFFFF', ground)).toBeGreaterThanOrEqual(READABLE);
    }
    expect(checkContrast([])).toHaveLength(2);
  });

  test('a colour that is only for pieces is no matter of mails; the grid tells what it may carry', () => {
    expect(correctedColours([...READS_WELL, colour('other', '#FFFF00')])).toEqual([]);
    const grid = contrastGrid(['#FFFF00', '#1F2F5C']);
    expect(grid.map(({ enough }) => enough)).toEqual([false, true, true, false]);
  });

  test('a dark ground is made light enough for all texts on it; a light one stays', () => {
    expect(mailGround('#EEF3F7')).toBe('#EEF3F7');
    for (const ground of ['#000000', '#1F2F5C', '#E30613', '#FFD400']) {
      expect(contrast('#000000', mailGround(ground))).toBeGreaterThanOrEqual(15);
    }
  });

  test('a logo is never enlarged and never leaves its room', () => {
    expect(logoSize({ width: 100, height: 40 })).toEqual({ width: 100, height: 40 });
    expect(logoSize({ width: 3000, height: 500 })).toEqual({ width: 168, height: 28 });
    expect(logoSize({ width: 500, height: 3000 })).toEqual({ width: 7, height: 44 });
  });
});

describe('RW16: unity in colours, typefaces and images', () => {
  const found = (brand: CampaignState['brand'], status: 'active' | 'closed' = 'active') => {
    const state = sampleState({ brand });
    return rw16Brand
      .evaluate({ ...state, campaign: { ...state.campaign, status } })
      .map(({ key, values }) => [key, values['name'], values['right']]);
  };

  test('RW16 no guide, no logo and a colour that no mail can show are told, of a plan that goes on', () => {
    expect(found(null)).toEqual([['brand-missing', undefined, undefined]]);
    expect(found({ colours: READS_WELL, hasLogo: true })).toEqual([]);
    expect(found({ colours: PALE, hasLogo: false })).toEqual([
      ['brand-without-logo', undefined, undefined],
      ['brand-colour-unreadable', 'Amber', correctedColours(PALE)[0]?.right],
    ]);
    expect(found(null, 'closed')).toEqual([]);
  });
});
