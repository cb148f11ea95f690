import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { improvements } from '@altavoz/contracts/reviews';
import type { Entity } from '../../platform/db/model.js';

type NewImprovement = ParsedOf<(typeof improvements)['create']>['body'];

export interface ImprovementFields extends NewImprovement {
  campaignId: string;
}

export type Improvement = Entity<ImprovementFields>;
