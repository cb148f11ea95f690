import type { List } from '../../../shared/plan/lists.js';
import type { Message } from '../../../shared/plan/messages.js';
import type { Bulletin, Delivery } from '../api/get-bulletins.js';

export const BULLETIN_ID = '64b7f0c2a1d3e4f5a6b7c900';
export const LIST_ID = '64b7f0c2a1d3e4f5a6b7c901';
export const MESSAGE_ID = '64b7f0c2a1d3e4f5a6b7c902';

const NOW = '2027-09-14T09:00:00Z';

/** September's bulletin of the fictional city, ready but for its approval. */
export function sampleBulletin(more: Partial<Bulletin> = {}): Bulletin {
  return {
    id: BULLETIN_ID,
    version: 3,
    createdAt: NOW,
    updatedAt: NOW,
    month: '2027-09',
    listId: LIST_ID,
    listName: 'Lista general',
    language: 'es',
    subject: 'Cuatro calles, cuatro ciudades y una cita el 23',
    preheader: 'El centro se camina.',
    blocks: [
      { id: 'heading', type: 'heading', text: 'Cuatro calles sin coches' },
      { id: 'text', type: 'text', text: 'La semana empieza hoy.' },
      { id: 'button', type: 'button', label: 'Ver el programa', url: 'https://valdemar.example/programa' },
    ],
    status: 'draft',
    sendOn: '2027-09-16',
    sendAt: null,
    heldBecause: null,
    createdBy: { id: '64b7f0c2a1d3e4f5a6b7c811', name: 'Martín Oliva' },
    submittedBy: null,
    approvedBy: null,
    approvedAt: null,
    selfApproved: false,
    returnComment: null,
    pauseReason: null,
    sentAt: null,
    readiness: [
      { key: 'approval', ready: false, blocking: true, rule: 'RH18', values: {} },
      { key: 'subject', ready: true, blocking: false, rule: null, values: {} },
      { key: 'call-to-action', ready: true, blocking: false, rule: null, values: {} },
    ],
    recipients: 4_812,
    deliveries: { total: 0, pending: 0, sending: 0, sent: 0, failed: 0, suppressed: 0, uncertain: 0 },
    variants: [],
    sizeBytes: 62_464,
    ...more,
  };
}

export function sampleList(more: Partial<List> = {}): List {
  return {
    id: LIST_ID,
    version: 1,
    createdAt: NOW,
    updatedAt: NOW,
    name: 'Lista general',
    slug: 'general',
    language: 'es',
    consentText: 'Quiero recibir el boletín.',
    consentVersion: 1,
    kind: 'external',
    goal: null,
    draftDaysBefore: null,
    counts: { active: 4_812, pending: 3, unsubscribed: 1, bounced: 0 },
    ...more,
  };
}

export function sampleDelivery(more: Partial<Delivery> = {}): Delivery {
  return {
    id: '64b7f0c2a1d3e4f5a6b7c9a1',
    email: 'a.bianchi@posta.example',
    status: 'sent',
    messageId: '<1@valdemar.example>',
    attempts: 1,
    sentAt: NOW,
    reason: null,
    ...more,
  };
}

/** A message in force, as it was approved. */
export function sampleMessage(more: Partial<Message> = {}): Message {
  const words = {
    number: 1,
    text: { es: 'Cada acuerdo se publica con su costo.' },
    themes: ['transparency'],
    audienceIds: [],
    facts: [],
    questions: [],
    dos: [],
    donts: [],
    emotion: '',
    callToAction: null,
    links: [],
    validFrom: null,
    validUntil: null,
  };
  return {
    id: MESSAGE_ID,
    version: 2,
    createdAt: NOW,
    updatedAt: NOW,
    kind: 'general',
    own: false,
    ...words,
    status: 'approved',
    submittedBy: null,
    submittedAt: null,
    returnComment: null,
    inForce: { ...words, approvedBy: null, approvedAt: NOW, selfApproved: false },
    uses: 0,
    ...more,
  };
}
