import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { risks } from '@altavoz/contracts/risks';
import type { Entity } from '../../platform/db/model.js';

type NewRisk = ParsedOf<(typeof risks)['create']>['body'];

export interface RiskFields extends NewRisk {
  campaignId: string;
}

export type Risk = Entity<RiskFields>;
