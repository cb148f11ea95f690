import type { CampaignState } from './campaign-state.js';
import type { Finding } from './finding.js';
import type { Rule } from './rule.js';
import { pd1TacticDates } from './rules/pd1-tactic-dates.js';
import { pd2MessageValidity } from './rules/pd2-message-validity.js';
import { pd5Evolution } from './rules/pd5-evolution.js';
import { rh10CallToAction } from './rules/rh10-call-to-action.js';
import { rh11TacticIndicator } from './rules/rh11-tactic-indicator.js';
import { rh12IndicatorTarget } from './rules/rh12-indicator-target.js';
import { rh13Allocation } from './rules/rh13-allocation.js';
import { rh14LineOrder } from './rules/rh14-line-order.js';
import { rh15Clip } from './rules/rh15-clip.js';
import { rh16MeasurableObjective } from './rules/rh16-measurable-objective.js';
import { rh17OneBulletinAMonth } from './rules/rh17-one-bulletin-a-month.js';
import { rh18SignedApproval } from './rules/rh18-signed-approval.js';
import { rh4Themes } from './rules/rh4-themes.js';
import { rh5SpecificAudience } from './rules/rh5-specific-audience.js';
import { rh6MainObjective } from './rules/rh6-main-objective.js';
import { rh7Activation } from './rules/rh7-activation.js';
import { rh8OneSpokesperson } from './rules/rh8-one-spokesperson.js';
import { rh9ApprovedMessages } from './rules/rh9-approved-messages.js';
import { rw10PaidAdvertising } from './rules/rw10-paid-advertising.js';
import { rw11Contacts } from './rules/rw11-contacts.js';
import { rw12Areas } from './rules/rw12-areas.js';
import { rw13InternalFirst } from './rules/rw13-internal-first.js';
import { rw14MessagesInUse } from './rules/rw14-messages-in-use.js';
import { rw15AlignmentSession } from './rules/rw15-alignment-session.js';
import { rw16Brand } from './rules/rw16-brand.js';
import { rw17Formats } from './rules/rw17-formats.js';
import { rw19Contracting } from './rules/rw19-contracting.js';
import { rw1Reserve } from './rules/rw1-reserve.js';
import { rw20SocialHours } from './rules/rw20-social-hours.js';
import { rw21Ambassadors } from './rules/rw21-ambassadors.js';
import { rw22MayorsAgenda } from './rules/rw22-mayors-agenda.js';
import { rw23Presence } from './rules/rw23-presence.js';
import { rw24FairPillar } from './rules/rw24-fair-pillar.js';
import { rw25DevelopmentGoal } from './rules/rw25-development-goal.js';
import { rw26IndicatorBalance } from './rules/rw26-indicator-balance.js';
import { rw27IndicatorGround } from './rules/rw27-indicator-ground.js';
import { rw28Diagnosis } from './rules/rw28-diagnosis.js';
import { rw29TwoWay } from './rules/rw29-two-way.js';
import { rw2ChannelMix } from './rules/rw2-channel-mix.js';
import { rw30FollowUp } from './rules/rw30-follow-up.js';
import { rw31PrivatePartner } from './rules/rw31-private-partner.js';
import { rw32Benchmark } from './rules/rw32-benchmark.js';
import { rw33Contingency } from './rules/rw33-contingency.js';
import { rw34Learning } from './rules/rw34-learning.js';
import { rw35SearchExpert } from './rules/rw35-search-expert.js';
import { rw3Gaps } from './rules/rw3-gaps.js';
import { rw4MonthlyBulletin } from './rules/rw4-monthly-bulletin.js';
import { rw5EventWithoutTactic } from './rules/rw5-event-without-tactic.js';
import { rw36ImprovementsDue } from './rules/rw36-improvements-due.js';
import { rw6Reviews } from './rules/rw6-reviews.js';
import { rw7Phase } from './rules/rw7-phase.js';
import { rw8Readiness } from './rules/rw8-readiness.js';
import { rw9BasicContents } from './rules/rw9-basic-contents.js';

/** Every rule that looks at a whole plan, the blocking ones first. */
export const RULES: readonly Rule[] = [
  rh4Themes,
  rh5SpecificAudience,
  rh6MainObjective,
  rh7Activation,
  rh8OneSpokesperson,
  rh9ApprovedMessages,
  rh10CallToAction,
  rh11TacticIndicator,
  rh12IndicatorTarget,
  rh13Allocation,
  rh14LineOrder,
  rh15Clip,
  rh16MeasurableObjective,
  rh17OneBulletinAMonth,
  rh18SignedApproval,
  pd1TacticDates,
  pd2MessageValidity,
  pd5Evolution,
  rw1Reserve,
  rw2ChannelMix,
  rw3Gaps,
  rw4MonthlyBulletin,
  rw5EventWithoutTactic,
  rw6Reviews,
  rw7Phase,
  rw8Readiness,
  rw9BasicContents,
  rw10PaidAdvertising,
  rw11Contacts,
  rw12Areas,
  rw13InternalFirst,
  rw14MessagesInUse,
  rw15AlignmentSession,
  rw16Brand,
  rw17Formats,
  rw19Contracting,
  rw20SocialHours,
  rw21Ambassadors,
  rw22MayorsAgenda,
  rw23Presence,
  rw24FairPillar,
  rw25DevelopmentGoal,
  rw26IndicatorBalance,
  rw27IndicatorGround,
  rw28Diagnosis,
  rw29TwoWay,
  rw30FollowUp,
  rw31PrivatePartner,
  rw32Benchmark,
  rw33Contingency,
  rw34Learning,
  rw35SearchExpert,
  rw36ImprovementsDue,
];

/** Everything that the rules find on a plan, blocking findings first, in the order of the rules. */
export function checkCampaign(state: CampaignState): Finding[] {
  const findings = RULES.flatMap((rule) => rule.evaluate(state));
  return [
    ...findings.filter((finding) => finding.level === 'blocking'),
    ...findings.filter((finding) => finding.level !== 'blocking'),
  ];
}
