import { CLIP_SCOPES, MEDIUMS } from '@altavoz/domain/free-press/clip';
import { defineModel, nested } from '../../platform/db/model.js';
import type { OutletFields, RateCardFields } from './outlet.js';

export const outletModel = defineModel<OutletFields>(
  'Outlet',
  'outlets',
  {
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    medium: { type: String, enum: MEDIUMS, required: true },
    scope: { type: String, enum: CLIP_SCOPES, required: true },
    tier: { type: Number, default: null },
    reach: { type: Number, default: null },
    hosts: { type: [String], default: [] },
    note: { type: String, default: '' },
  },
  [[{ organizationId: 1, nameKey: 1 }, { unique: true }], [{ organizationId: 1, hosts: 1 }]],
);

const rate = { type: Number, default: null };

export const rateCardModel = defineModel<RateCardFields>(
  'RateCard',
  'rateCards',
  {
    outletId: { type: String, required: true },
    number: { type: Number, required: true },
    source: { type: String, required: true },
    validFrom: { type: String, required: true },
    currency: { type: String, required: true },
    rates: {
      type: nested({
        'print-area': rate,
        'page-share': rate,
        broadcast: rate,
        'online-reach': rate,
        cpm: rate,
      }),
      required: true,
    },
  },
  [[{ organizationId: 1, outletId: 1, number: -1 }, { unique: true }]],
);
