import type { CampaignStatus, Phase } from '@altavoz/domain/campaigns/campaign';
import type { Language } from '@altavoz/domain/shared/language';
import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { Unit } from '../../platform/db/unit-of-work.js';

export interface CampaignFields {
  name: string;
  start: string;
  end: string;
  timeZone: string;
  currency: string;
  phase: Phase;
  language: Language;
  gapThresholdDays: number;
  partners: string[];
  parentStrategy: string;
  status: CampaignStatus;
  activatedAt: Date | null;
}

export type Campaign = Entity<CampaignFields>;

/** What another module has in every campaign: how it begins, what it keeps, how it ends. */
export interface CampaignPart {
  /** Lays what a new campaign begins with. */
  created?(unit: Unit, campaign: Campaign): Promise<void>;
  /** Whether it holds something that must not be lost with a deleted draft. */
  keeps?(scope: Scope, campaignId: string): Promise<boolean>;
  /** Takes out its rows when the draft is deleted. */
  removed?(unit: Unit, campaignId: string): Promise<void>;
}
