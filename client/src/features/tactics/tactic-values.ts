import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { NewTactic } from './api/change-tactics.js';
import type { Tactic } from '../../shared/plan/tactics.js';

/** What the form edits: the very input of the endpoint. */
export type TacticValues = NewTactic;

/** A tactic of the campaign's own, before anybody wrote anything. */
export function emptyValues(phase: Tactic['phase']): TacticValues {
  return {
    catalogueCode: null,
    name: {},
    description: '',
    channelType: 'public-relations',
    phase,
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
    fundingArea: '',
    durationDays: null,
    evolvesFromId: null,
    origin: 'planned',
    formats: [],
    partners: [],
    themes: [],
    pillar: null,
    policyStage: null,
    paidAdvertising: null,
    notes: '',
  };
}

export function valuesOf(tactic: Tactic): TacticValues {
  return {
    catalogueCode: tactic.catalogueCode,
    name: tactic.name,
    description: tactic.description,
    channelType: tactic.channelType,
    phase: tactic.phase,
    purpose: tactic.purpose,
    audienceIds: tactic.audienceIds,
    messageIds: tactic.messageIds,
    objectiveIds: tactic.objectiveIds,
    indicatorIds: tactic.indicatorIds,
    callToAction: tactic.callToAction,
    responsibleId: tactic.responsibleId,
    staffHours: tactic.staffHours,
    twoWay: tactic.twoWay,
    contracting: tactic.contracting,
    place: tactic.place,
    plannedCost: tactic.plannedCost ?? 0,
    fundingSource: tactic.fundingSource,
    fundingArea: tactic.fundingArea,
    durationDays: tactic.durationDays,
    evolvesFromId: tactic.evolvesFromId,
    origin: tactic.origin,
    formats: tactic.formats,
    partners: tactic.partners,
    themes: tactic.themes,
    pillar: tactic.pillar,
    policyStage: tactic.policyStage,
    paidAdvertising: tactic.paidAdvertising,
    notes: tactic.notes,
  };
}

/** Whether what the API holds now (a stale version's answer) is a tactic; it is compared by what the form needs. */
export function isTactic(value: unknown): value is Tactic {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'version' in value &&
    'channelType' in value &&
    'fundingSource' in value
  );
}

/** The schema takes any value for a text and checks it; a field needs to know that it is one. */
export function textsOf(value: { readonly es?: unknown; readonly en?: unknown } | undefined): LocalizedText {
  const { es, en } = value ?? {};
  return { ...(typeof es === 'string' ? { es } : {}), ...(typeof en === 'string' ? { en } : {}) };
}
