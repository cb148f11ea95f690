import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { addReadings, indicators } from '@altavoz/contracts/indicators';
import { presentStored } from '../../platform/present.js';
import { NOTHING_SAID, type Indicator } from './indicator.js';
import type { Reading } from './reading.js';

export function presentIndicator(indicator: Indicator): OutputOf<(typeof indicators)['get']> {
  const { campaignId: _campaign, organizationId: _organization, ...fields } = indicator;
  // A row of before says nothing of what was asked for later.
  return { ...NOTHING_SAID, ...fields, ...presentStored(indicator) };
}

export function presentReading(row: Reading): OutputOf<typeof addReadings>['items'][number] {
  const { campaignId: _campaign, organizationId: _organization, ...fields } = row;
  return { ...fields, ...presentStored(row) };
}
