import type { BudgetFacts, CampaignState, TacticFacts } from '@altavoz/domain/checks/campaign-state';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { money } from '@altavoz/domain/shared/money';
import type { CampaignPlan } from './campaign-plan.js';

/** The plan as the rules look at it: names in both languages, moments as days in its zone. */
export function campaignState(plan: CampaignPlan): CampaignState {
  const { campaign, positioning, clips, bulletins, subscribersCount, today } = plan;
  const { id, name, status, phase, start, end, gapThresholdDays, timeZone, partners, pillars } = campaign;
  const labelled = <T extends { readonly name: LocalizedText }>(item: T) => ({
    ...item,
    label: item.name,
  });
  const dayOf = (moment: Date) => dayAt(moment.getTime(), timeZone);
  return {
    today,
    campaign: { id, label: name, status, phase, start, end, gapThresholdDays, partners, pillars },
    diagnostics: plan.diagnostics,
    positioning,
    objectives: plan.objectives.map((item) => ({ ...item, label: item.text })),
    audiences: plan.audiences.map(labelled),
    messages: plan.messages.map((message) => ({
      ...message,
      approvedOn: message.approvedAt && dayOf(message.approvedAt),
    })),
    tactics: plan.tactics.map((tactic): TacticFacts => labelled(tactic)),
    events: plan.events.map(labelled),
    // While there is no reading, the clock of its first review starts on the day that it was set up.
    indicators: plan.indicators.map((item) => ({
      ...labelled(item),
      lastReviewOn: plan.lastLooks.get(item.id) ?? dayOf(item.createdAt),
    })),
    risks: plan.risks.map((risk) => ({ ...risk, label: risk.title })),
    improvements: plan.improvements.map((item) => ({ ...item, label: item.action })),
    goodPracticesCount: plan.goodPracticesCount,
    budget: budgetFacts(plan),
    bulletins,
    groundwork: plan.groundwork,
    brand: plan.brand,
    guidelines: plan.guidelines,
    people: plan.people.map((person) => ({
      ...person,
      label: person.name,
      acknowledged: person.acknowledgement?.guidelines ?? null,
    })),
    clips: clips.map((clip) => ({ ...clip, value: money(clip.value, clip.currency) })),
    subscribersCount,
  };
}

function budgetFacts({ budget }: CampaignPlan): BudgetFacts | null {
  const { stored, currency, tactics, releases } = budget;
  if (stored.total === 0) return null;
  return {
    total: stored.total,
    currency,
    reserveBasisPoints: stored.reserveBasisPoints,
    countryFactorBasisPoints: stored.countryFactorBasisPoints,
    lines: tactics.map((tactic) => ({ ...tactic.budget, tacticId: tactic.id, label: tactic.name })),
    releases,
  };
}
