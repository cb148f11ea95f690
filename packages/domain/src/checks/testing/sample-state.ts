import { addDays } from '../../shared/plain-date.js';
import { PHASE_1_CONTENTS, READINESS_ITEMS } from '../../tactics/groundwork.js';
import { CHANNEL_TYPES } from '../../tactics/tactic.js';
import type {
  AudienceFacts,
  BudgetFacts,
  CampaignState,
  EventFacts,
  IndicatorFacts,
  MessageFacts,
  ObjectiveFacts,
  TacticFacts,
} from '../campaign-state.js';

/** Parts of a plan for tests: each is complete, and what a test is about is given as `more`. */

const TODAY = '2027-03-15';

export function audience(more: Partial<AudienceFacts> = {}): AudienceFacts {
  return { id: 'a1', label: 'Gobierno local', publics: ['internal'], priority: 1, contactsCount: 3, ...more };
}

export function message(more: Partial<MessageFacts> = {}): MessageFacts {
  return {
    id: 'm1',
    label: 'Con aliados llegamos antes',
    kind: 'general',
    status: 'approved',
    themes: ['sustainability'],
    audienceIds: [],
    approvedById: 'lead',
    approvedOn: '2027-01-02',
    ...more,
  };
}

export function objective(more: Partial<ObjectiveFacts> = {}): ObjectiveFacts {
  return {
    id: 'o1',
    label: 'Que se entienda',
    kind: 'main',
    measurable: false,
    indicatorIds: [],
    developmentGoal: 'Plan de ciudad 2030',
    ...more,
  };
}

export function indicator(more: Partial<IndicatorFacts> = {}): IndicatorFacts {
  return {
    id: 'i1',
    label: 'Publicaciones',
    target: 24_000,
    reviewFrequency: 'monthly',
    baseline: 4_000,
    collectionMethod: 'Recuento',
    unit: 'number',
    level: 'outcome',
    automatic: null,
    lastReviewOn: '2027-03-01',
    ...more,
  };
}

export function tactic(more: Partial<TacticFacts> = {}): TacticFacts {
  return {
    id: 't1',
    label: 'Página web',
    catalogueCode: null,
    channelType: 'digital',
    phase: 1,
    status: 'scheduled',
    start: '2027-01-01',
    end: '2027-12-31',
    audienceIds: ['a1'],
    messageIds: ['m1'],
    indicatorIds: ['i1'],
    callToAction: { type: 'click', label: 'Visite la página', url: 'https://valdemar.example/' },
    contracting: null,
    responsibleId: 'editor',
    staffHours: 40,
    twoWay: true,
    fundingSource: 'own',
    formats: [],
    paidAdvertising: null,
    evolvesFromId: null,
    ...more,
  };
}

export function event(more: Partial<EventFacts> = {}): EventFacts {
  return {
    id: 'e1',
    label: 'Feria de oficios',
    kind: 'fair',
    origin: 'local',
    status: 'open',
    start: '2027-05-01',
    end: '2027-05-03',
    audienceIds: ['a1'],
    tacticIds: ['t1', 't2'],
    pillar: 'Turismo',
    presence: 'planned',
    followUp: '',
    ...more,
  };
}

export function budget(more: Partial<BudgetFacts> = {}): BudgetFacts {
  return {
    total: 2_000_000,
    currency: 'EUR',
    reserveBasisPoints: 2_000,
    countryFactorBasisPoints: 10_000,
    releases: [],
    lines: [
      {
        tacticId: 't1',
        label: 'Página web',
        planned: 1_600_000,
        approved: 500_000,
        committed: 500_000,
        spent: 0,
      },
    ],
    ...more,
  };
}

/** A plan that no rule finds anything on. */
export function sampleState(more: Partial<CampaignState> = {}): CampaignState {
  return {
    today: TODAY,
    campaign: {
      id: 'c1',
      label: 'Valdemar 2027',
      status: 'active',
      phase: 1,
      start: '2027-01-01',
      end: '2027-12-31',
      gapThresholdDays: 14,
      partners: [],
      pillars: ['Turismo'],
    },
    diagnostics: [{ id: 'd1', date: '2026-11-02' }],
    positioning: {
      government: { city: { desired: { es: 'Cercana' } }, abroad: { desired: { es: 'Socia fiable' } } },
      office: { city: { desired: null }, abroad: { desired: null } },
    },
    objectives: [objective()],
    audiences: [audience()],
    messages: [message()],
    guidelines: null,
    tactics: CHANNEL_TYPES.map((channelType, index) => tactic({ id: `t${index + 1}`, channelType })),
    events: [event(), event({ id: 'e2', kind: 'mayors-agenda', start: '2027-03-01', end: '2027-03-01' })],
    indicators: [indicator()],
    budget: budget(),
    bulletins: [{ id: 'b1', label: 'Marzo', listId: 'l1', month: '2027-03', status: 'draft' }],
    people: [{ id: 'p1', label: 'Nuria Ferrer', role: 'official-spokesperson', activeFrom: '2027-01-01' }],
    groundwork: { contents: PHASE_1_CONTENTS, readiness: READINESS_ITEMS, areas: [] },
    brand: {
      colours: [
        { name: 'Noche', value: '#1F2F5C', role: 'primary' },
        { name: 'Teja', value: '#9A4025', role: 'accent' },
      ],
      hasLogo: true,
    },
    clips: [
      {
        id: 'k1',
        outlet: 'El Faro',
        date: '2027-02-10',
        scope: 'national',
        value: { amount: 120_000, currency: 'EUR' },
      },
    ],
    risks: [],
    improvements: [{ id: 'x0', label: 'Fotos de los talleres', due: '2027-02-01', status: 'done' }],
    goodPracticesCount: 1,
    subscribersCount: 12,
    ...more,
  };
}

/** A plan of so many tactics one after the other, to see how long the rules take. */
export function largeState(tactics: number): CampaignState {
  const audiences = Array.from({ length: 12 }, (_, index) => audience({ id: `a${index}`, priority: 1 }));
  const messages = Array.from({ length: 200 }, (_, index) => message({ id: `m${index}` }));
  const indicators = Array.from({ length: 300 }, (_, index) => indicator({ id: `i${index}` }));
  const all = Array.from({ length: tactics }, (_, index) => {
    const start = addDays('2027-01-01', (index * 7) % 350);
    return tactic({
      id: `t${index}`,
      start,
      end: addDays(start, index % 15),
      audienceIds: [`a${index % 12}`, `a${(index + 5) % 12}`],
      messageIds: [`m${index % 200}`],
      indicatorIds: [`i${index % 300}`],
    });
  });
  const lines = all.map(({ id, label }) => ({
    tacticId: id,
    label,
    planned: 100,
    approved: 50,
    committed: 20,
    spent: 10,
  }));
  return sampleState({ audiences, messages, indicators, tactics: all, budget: budget({ lines }) });
}
