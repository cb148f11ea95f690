import type { Tactic } from '../../../shared/plan/tactics.js';

/** A fictional tactic, for tests. */
export function sampleTactic(more: Partial<Tactic> = {}): Tactic {
  return {
    id: '64b7f0c2a1d3e4f5a6b7c901',
    version: 1,
    createdAt: '2026-11-02T09:00:00Z',
    updatedAt: '2026-11-02T09:00:00Z',
    catalogueCode: null,
    name: { es: 'Viaje de prensa', en: 'Press trip' },
    description: '',
    channelType: 'public-relations',
    phase: 1,
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
    plannedCost: 0,
    fundingSource: 'own',
    budget: { planned: 0, approved: 0, committed: 0, spent: 0 },
    start: null,
    end: null,
    status: 'draft',
    missing: [],
    ...more,
  };
}
