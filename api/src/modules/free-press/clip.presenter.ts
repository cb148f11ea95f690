import type { clip } from '@altavoz/contracts/clips';
import type { z } from 'zod';
import { presentStored } from '../../platform/present.js';
import type { Clip } from './clip.js';

export type PresentedClip = z.output<typeof clip>;

export function presentClip(row: Clip): PresentedClip {
  const { organizationId: _organization, campaignId: _campaign, value, currency, ...fields } = row;
  return {
    ...fields,
    ...presentStored(row),
    value: { amount: value, currency },
    counted: row.tone !== 'critical',
  };
}
