import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { addReadings, indicators } from '@altavoz/contracts/indicators';
import { presentStored } from '../../platform/present.js';
import type { Indicator } from './indicator.js';
import type { Reading } from './reading.js';

export function presentIndicator(indicator: Indicator): OutputOf<(typeof indicators)['get']> {
  const { campaignId: _campaign, organizationId: _organization, ...fields } = indicator;
  return { ...fields, ...presentStored(indicator) };
}

export function presentReading(row: Reading): OutputOf<typeof addReadings>['items'][number] {
  const { campaignId: _campaign, organizationId: _organization, ...fields } = row;
  return { ...fields, ...presentStored(row) };
}
