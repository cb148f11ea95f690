import type { CampaignState } from './campaign-state.js';
import type { Finding, FindingLevel } from './finding.js';

/** One rule of public communication: what it looks at is the whole plan, what it gives are its findings. */
export interface Rule {
  /** `RH7`, `RW3`; `PD1` for the product's own. */
  readonly id: string;
  readonly level: FindingLevel;
  /** The requirement that it comes from. */
  readonly source: string;
  readonly evaluate: (state: CampaignState) => readonly Finding[];
}
