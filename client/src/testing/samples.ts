import type { Role } from '@altavoz/domain/accounts/role';
import type { Campaign, Today } from '../shared/session/campaign.js';
import type { Session } from '../shared/session/session.js';

/** Fictional people and a fictional city, for tests. */
export const CAMPAIGN_ID = '64b7f0c2a1d3e4f5a6b7c8d9';

export function sampleSession(role: Role = 'lead'): Session {
  return {
    user: {
      id: '64b7f0c2a1d3e4f5a6b7c801',
      name: 'Elena Prat',
      email: 'elena.prat@valdemar.example',
      role,
      language: 'es',
    },
    organization: {
      id: '64b7f0c2a1d3e4f5a6b7c802',
      name: 'Gobierno de Valdemar, Oficina de Internacionalización',
    },
    csrfToken: 'a-token-of-this-session',
    onlyApprover: false,
    mailbox: false,
  };
}

export function sampleCampaign(more: Partial<Campaign> = {}): Campaign {
  return {
    id: CAMPAIGN_ID,
    version: 1,
    createdAt: '2026-11-02T09:00:00Z',
    updatedAt: '2026-11-02T09:00:00Z',
    name: 'Valdemar en el mundo',
    start: '2027-01-01',
    end: '2027-12-31',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    phase: 2,
    language: 'es',
    gapThresholdDays: 14,
    partners: [],
    pillars: [],
    holidays: null,
    parentStrategy: '',
    successDefinition: '',
    status: 'active',
    activatedAt: '2026-12-01T09:00:00Z',
    ...more,
  };
}

export function sampleToday(more: Partial<Today> = {}): Today {
  return {
    day: '2027-09-14',
    decisions: [],
    attention: [],
    upcoming: [],
    gaps: [],
    ribbon: { start: '2027-01-01', counts: [] },
    waiting: { today: 0, messages: 0, budget: 0, bulletins: 0 },
    budget: null,
    freePress: null,
    ...more,
  };
}
