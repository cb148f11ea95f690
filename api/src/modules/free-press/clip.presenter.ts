import type { clip } from '@altavoz/contracts/clips';
import { isCounted } from '@altavoz/domain/free-press/summary';
import type { z } from 'zod';
import { presentStored } from '../../platform/present.js';
import type { Clip } from './clip.js';

export type PresentedClip = z.output<typeof clip>;

export function presentClip(row: Clip): PresentedClip {
  const {
    organizationId: _organization,
    campaignId: _campaign,
    linkKey: _link,
    titleKey: _title,
    bucket: _bucket,
    value,
    currency,
    ...fields
  } = row;
  return {
    ...fields,
    ...presentStored(row),
    value: { amount: value, currency },
    counted: isCounted({ ...row, copy: row.sameAsId !== null }),
  };
}
