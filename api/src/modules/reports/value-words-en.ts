import type { values as es } from './value-words-es.js';

/** What values of the plan are called in English reports. */
export const values: typeof es = {
  channels: {
    traditional: 'Traditional media',
    'non-traditional': 'Non-traditional media',
    digital: 'Digital media',
    'public-relations': 'Public relations',
  },
  states: {
    draft: 'Draft',
    scheduled: 'Scheduled',
    'in-progress': 'In progress',
    completed: 'Finished',
    cancelled: 'Cancelled',
  },
  kinds: { general: 'General', specific: 'Specific' },
  publics: { international: 'International', 'local-external': 'Local external', internal: 'Internal' },
  units: {
    number: 'number',
    percent: '%',
    money: 'money',
    'yes-no': 'yes or no',
    'scale-3': 'high, medium, low',
    'scale-4': 'good to bad',
  },
  roles: {
    'official-spokesperson': 'Official spokesperson',
    'communications-leader': 'Communications leader',
    'area-liaison': 'Area liaison',
    ambassador: 'Ambassador',
    'community-manager': 'Community manager',
  },
  reasons: { opportunity: 'Opportunity', need: 'Need' },
  releaseStates: { pending: 'pending', approved: 'approved', rejected: 'rejected', withdrawn: 'withdrawn' },
  bulletinStates: {
    draft: 'Draft',
    'in-review': 'In review',
    approved: 'Approved',
    scheduled: 'Scheduled',
    sending: 'Being sent',
    paused: 'Paused',
    sent: 'Sent',
    cancelled: 'Cancelled',
    failed: 'Failed',
  },
  parts: {
    spent: 'Spent',
    committed: 'Committed',
    approved: 'Approved',
    planned: 'Planned',
    free: 'Unallocated',
    reserve: 'Reserve',
  },
};
