import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { pressReleases } from '@altavoz/contracts/press-releases';
import type { Entity } from '../../platform/db/model.js';

type NewPressRelease = ParsedOf<(typeof pressReleases)['create']>['body'];

export interface PressReleaseFields extends NewPressRelease {
  campaignId: string;
}

export type PressRelease = Entity<PressReleaseFields>;
