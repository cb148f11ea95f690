import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { goodPractices } from '@altavoz/contracts/risks';
import type { Entity } from '../../platform/db/model.js';

type NewGoodPractice = ParsedOf<(typeof goodPractices)['create']>['body'];

export interface GoodPracticeFields extends NewGoodPractice {
  campaignId: string;
}

export type GoodPractice = Entity<GoodPracticeFields>;
