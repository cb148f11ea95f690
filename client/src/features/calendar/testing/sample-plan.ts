import type { Tactic } from '../../../shared/plan/tactics.js';
import type { Occurrence } from '../occurrence.js';

/** Fictional activities, for tests. */
export function sampleTactic(more: Partial<Tactic> = {}): Tactic {
  return {
    id: '64b7f0c2a1d3e4f5a6b7ca01',
    version: 3,
    createdAt: '2026-11-02T09:00:00Z',
    updatedAt: '2026-11-02T09:00:00Z',
    catalogueCode: null,
    name: { es: 'Viaje de prensa', en: 'Press trip' },
    description: '',
    channelType: 'public-relations',
    phase: 2,
    purpose: null,
    audienceIds: [],
    messageIds: [],
    objectiveIds: [],
    indicatorIds: [],
    callToAction: null,
    responsibleId: null,
    staffHours: 0,
    twoWay: false,
    contracting: null,
    place: '',
    plannedCost: 180_000,
    fundingSource: 'own',
    budget: { planned: 180_000, approved: 0, committed: 0, spent: 0 },
    start: '2027-09-16',
    end: '2027-09-18',
    time: null,
    recurrence: null,
    status: 'scheduled',
    missing: [],
    ...more,
  };
}

export function sampleOccurrence(tactic: Tactic): Occurrence {
  return {
    id: `tactic:${tactic.id}`,
    kind: 'tactic',
    subjectId: tactic.id,
    title: tactic.name,
    start: tactic.start ?? '',
    end: tactic.end ?? '',
    time: null,
    moments: null,
    recurring: false,
    occurrenceOf: null,
    status: tactic.status,
    channelType: tactic.channelType,
    phase: tactic.phase,
    audienceIds: tactic.audienceIds,
    personIds: [],
    place: '',
    overlaps: null,
    version: tactic.version,
    movable: true,
  };
}
