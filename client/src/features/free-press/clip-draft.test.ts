import { describe, expect, test } from '@jest/globals';
import type { Outlet, RateCard } from './api/outlets.js';
import {
  begunIn,
  bodyOf,
  draftOfClip,
  withDate,
  withLink,
  withOutletName,
  withPasted,
  type Known,
} from './clip-draft.js';

const stored = { version: 1, createdAt: '2030-01-01T00:00:00.000Z', updatedAt: '2030-01-01T00:00:00.000Z' };
const card = (number: number, validFrom: string, area: number): RateCard => ({
  ...stored,
  ...{ id: `card${number}`, outletId: 'gaceta', number, source: 'Tarifas', validFrom, currency: 'EUR' },
  rates: { 'print-area': area, 'page-share': null, broadcast: null, 'online-reach': 700, cpm: null },
});
const cards = [card(2, '2030-06-01', 1_500), card(1, '2030-01-01', 1_250)];
const gaceta: Outlet = {
  ...stored,
  ...{ id: 'gaceta', name: 'La Gaceta', medium: 'press', scope: 'national', tier: 1, reach: 40_000 },
  ...{ hosts: ['gaceta.example'], note: '', rateCard: cards[0] ?? null, rateCards: cards },
};
const radio: Outlet = {
  ...gaceta,
  ...{ id: 'radio', name: 'Radio Ría', medium: 'radio', tier: 3, reach: 9_000, hosts: [] },
  ...{ rateCard: null, rateCards: [] },
};
const known: Known = {
  outlets: [gaceta, radio],
  currency: 'EUR',
  source: ({ number }) => `Tarifas ${number}`,
};
const empty = draftOfClip(undefined, '2030-07-01');

describe('J3 RH15 a clip completes itself', () => {
  test('from its link: outlet, reach, tier, headline, day, and the rate of that day', () => {
    const url = 'https://www.gaceta.example/2030/03/04/valdemar-mide-su-rio';
    expect(withLink(empty, url, known)).toMatchObject({
      ...{ outlet: 'La Gaceta', outletId: 'gaceta', tier: 1, reach: '40000', title: 'Valdemar mide su rio' },
      ...{ date: '2030-03-04', rateCardId: 'card1' },
      valuation: { method: 'print-area', amount: 1_250, source: 'Tarifas 1' },
    });
  });

  test('from a headline that ends in its outlet, as pages are called', () => {
    expect(withPasted(empty, ' Valdemar mide\nsu río - LA GACETA ', known)).toMatchObject({
      ...{ title: 'Valdemar mide su río', outletId: 'gaceta', rateCardId: 'card2' },
    });
    expect(withPasted(empty, 'Agua y ciudad - un acuerdo', known)).toMatchObject({
      ...{ title: 'Agua y ciudad - un acuerdo', outletId: null },
    });
    expect(withPasted(empty, '  ', known)).toBeNull();
  });

  test('what one outlet brought leaves with it; what somebody wrote stays', () => {
    const first = withOutletName(empty, 'la gaceta', known);
    expect(withOutletName(first, 'La Gaceta ', known).outlet).toBe('La Gaceta ');
    expect(withOutletName(first, 'La Gaceta de Lugo', known)).toMatchObject({
      ...{ outletId: null, reach: '', tier: null, rateCardId: null },
      valuation: { method: 'entered', amount: undefined },
    });
    expect(withOutletName(first, 'Radio Ría', known)).toMatchObject({
      ...{ reach: '9000', medium: 'radio', rateCardId: null },
      valuation: { amount: undefined },
    });
    const written = { method: 'entered', amount: 500, size: '', source: 'Oferta' } as const;
    expect(withOutletName({ ...empty, valuation: written }, 'La Gaceta', known).valuation).toEqual(written);
  });

  test('another day takes the rates of that day while it is new; a kept clip keeps its own', () => {
    const draft = withOutletName(empty, 'La Gaceta', known);
    expect(withDate(draft, '2030-05-31', known, { kept: false })).toMatchObject({
      ...{ rateCardId: 'card1', valuation: { amount: 1_250 } },
    });
    const kept = { ...draft, rateCardId: 'card1', valuation: { ...draft.valuation, amount: 1_250 } };
    expect(withDate(kept, '2030-08-01', known, { kept: true })).toMatchObject({
      ...{ rateCardId: 'card1', valuation: { amount: 1_250 } },
    });
    expect(withDate(kept, '2029-08-01', known, { kept: true }).rateCardId).toBeNull();
  });

  test('a multiplier other than 1 is not sent without its reason', () => {
    const draft = { ...withPasted(empty, 'Uno - La Gaceta', known), multiplier: '1,5' };
    expect(bodyOf({ ...empty, ...draft }, 'Sin valorar')).toEqual({ lacks: ['reason'] });
    expect(bodyOf({ ...empty, ...draft, multiplierReason: 'Portada' }, 'Sin valorar')).toMatchObject({
      ...{ multiplier: 1_500, rateCardId: null },
    });
  });
});

test('F3: a clip begins with what was said; a day that is none is left out', () => {
  expect(begunIn({ outlet: 'Radio Valdemar', date: '2027-02-03', messages: 'm1,m2' })).toEqual({
    outlet: 'Radio Valdemar',
    quoted: true,
    date: '2027-02-03',
    messageIds: ['m1', 'm2'],
  });
  expect(begunIn({ new: '', date: 'ayer', messages: '' })).toEqual({});
});
