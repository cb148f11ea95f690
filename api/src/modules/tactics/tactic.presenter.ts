import { PLAN_READERS } from '@altavoz/contracts/access';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { datedTactic } from '@altavoz/contracts/tactic-schedule';
import type { tactics } from '@altavoz/contracts/tactics';
import type { Recurrence, TacticDates } from '@altavoz/domain/calendar/recurrence';
import type { Role } from '@altavoz/domain/accounts/role';
import type { z } from 'zod';
import { presentStored } from '../../platform/present.js';
import type { MissingByTactic } from './tactic-plan.js';
import { isRemovable, type Tactic } from './tactic.js';

export type PresentedTactic = OutputOf<(typeof tactics)['get']>;

/** A tactic as the interface shows it; money only to those who may read the plan. */
export function presentTactic(row: Tactic, missing: MissingByTactic, role: Role): PresentedTactic {
  const {
    organizationId: _organization,
    campaignId: _campaign,
    wasScheduled: _wasScheduled,
    archived,
    budget,
    foreign,
    ...fields
  } = row;
  const seesMoney = (PLAN_READERS as readonly Role[]).includes(role);
  return {
    ...fields,
    audienceIds: [...row.audienceIds],
    messageIds: [...row.messageIds],
    objectiveIds: [...row.objectiveIds],
    indicatorIds: [...row.indicatorIds],
    formats: [...row.formats],
    partners: [...row.partners],
    themes: [...row.themes],
    recurrence: presentRecurrence(row.recurrence),
    ...presentStored(row),
    plannedCost: seesMoney ? budget.planned : null,
    budget: seesMoney ? { ...budget } : null,
    foreignCurrency: seesMoney ? (foreign?.currency ?? null) : null,
    archivedAt: archived?.at.toISOString() ?? null,
    removable: isRemovable(row),
    missing: [...(missing.get(row.id) ?? [])],
  };
}

export type PresentedDates = z.output<typeof datedTactic>['former'];

/** When a tactic happened before a change, ready to be given back. */
export function presentDates({ start, end, time, recurrence }: TacticDates): PresentedDates {
  return { start, end, time, recurrence: presentRecurrence(recurrence) };
}

function presentRecurrence(recurrence: Recurrence | null): PresentedDates['recurrence'] {
  if (!recurrence) return null;
  const { parts, exceptions, changes, lastDay } = recurrence;
  return { parts: [...parts], exceptions: [...exceptions], changes: [...changes], lastDay };
}
