import type { CampaignStatus, Phase } from '@altavoz/domain/campaigns/campaign';
import type { Language } from '@altavoz/domain/shared/language';
import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { Unit } from '../../platform/db/unit-of-work.js';

export interface HolidayPlace {
  readonly country: string;
  /** Null for what the whole country keeps. */
  readonly region: string | null;
}

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
  pillars: string[];
  /** Whose public holidays stand on its calendar. */
  holidays: HolidayPlace | null;
  parentStrategy: string;
  /** What would make it a success (R17). */
  successDefinition: string;
  status: CampaignStatus;
  activatedAt: Date | null;
}

export type Campaign = Entity<CampaignFields>;

/** A campaign that is made from another one, while its parts are taken over. */
export interface CampaignCopy {
  readonly from: Campaign;
  readonly to: Campaign;
  /** Identifiers in the copy by those in the original; each part adds its own. */
  readonly copies: Map<string, string>;
  readonly userId: string;
}

/** What another module has in every campaign: how it begins, what it keeps, how it ends. */
export interface CampaignPart {
  /** Lays what a new campaign begins with. */
  created?(unit: Unit, campaign: Campaign): Promise<void>;
  /** Takes over what serves as a template (J10); parts are asked in the order in which they were added. */
  copied?(unit: Unit, copy: CampaignCopy): Promise<void>;
  /** Follows a change of its period, zone or other settings. */
  changed?(unit: Unit, campaign: Campaign, before: Campaign): Promise<void>;
  /** Whether it holds something that must not be lost with a deleted draft. */
  keeps?(scope: Scope, campaignId: string): Promise<boolean>;
  /** Takes out its rows when the draft is deleted. */
  removed?(unit: Unit, campaignId: string): Promise<void>;
}
