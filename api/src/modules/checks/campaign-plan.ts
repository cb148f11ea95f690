import type { BrandFacts, BulletinFacts, CampaignState } from '@altavoz/domain/checks/campaign-state';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Groundwork } from '@altavoz/domain/tactics/groundwork';
import type { CountedAudience } from '../audiences/audience.service.js';
import type { BudgetParts } from '../budget/budget.presenter.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignEvent } from '../events/event.js';
import type { Clip } from '../free-press/clip.js';
import type { Indicator } from '../indicators/indicator.js';
import type { MessageOfPlan } from '../messages/message.service.js';
import type { Objective } from '../objectives/objective.js';
import type { Person } from '../people/person.js';
import type { Positioning } from '../positioning/positioning.js';
import type { Improvement } from '../reviews/improvement.js';
import type { Risk } from '../risks/risk.js';
import type { Tactic } from '../tactics/tactic.js';

/** A whole campaign as it is stored, each collection read once. */
export interface CampaignPlan {
  readonly campaign: Campaign;
  readonly today: PlainDateString;
  readonly diagnostics: CampaignState['diagnostics'];
  readonly positioning: Positioning;
  readonly objectives: readonly Objective[];
  readonly audiences: readonly CountedAudience[];
  readonly messages: readonly MessageOfPlan[];
  readonly tactics: readonly Tactic[];
  readonly events: readonly CampaignEvent[];
  readonly indicators: readonly Indicator[];
  readonly people: readonly Person[];
  readonly guidelines: number | null;
  readonly groundwork: Groundwork;
  readonly brand: BrandFacts | null;
  readonly clips: readonly Clip[];
  readonly budget: BudgetParts;
  readonly bulletins: readonly BulletinFacts[];
  readonly subscribersCount: number;
  readonly risks: readonly Risk[];
  readonly improvements: readonly Improvement[];
  readonly goodPracticesCount: number;
  /** By indicator: its newest reading, or the day that it was set up. */
  readonly lastLooks: ReadonlyMap<string, string>;
}
