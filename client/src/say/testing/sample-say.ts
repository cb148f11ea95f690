import type { MessageToSay, Say } from '../held.js';

export const CAMPAIGN = 'c'.repeat(24);
export const AUDIENCE = 'd'.repeat(24);

export function sampleMessage(more: Partial<MessageToSay> = {}): MessageToSay {
  return {
    id: 'a'.repeat(24),
    campaignId: CAMPAIGN,
    kind: 'specific',
    number: 1,
    text: { es: 'Cada acuerdo se publica con su costo.', en: 'Every agreement is published with its cost.' },
    themes: ['urban-governance'],
    audienceIds: [AUDIENCE],
    facts: [{ text: '31 de 31 acuerdos publicados', source: 'Registro municipal' }],
    questions: [
      { question: '¿Cuánto cuestan los viajes?', answer: '4.120 € este año.' },
      { question: '¿Quién decide?', answer: 'El pleno.' },
    ],
    dos: ['La cifra y dónde se comprueba'],
    donts: ['Comparar con otras ciudades'],
    callToAction: {
      label: { es: 'Consulte cada acuerdo', en: 'Look up every agreement' },
      url: 'https://valdemar.example/acuerdos',
    },
    validFrom: null,
    validUntil: null,
    approvedAt: '2027-02-01T09:00:00.000Z',
    ...more,
  };
}

/** What the service answers a spokesperson of Valdemar. */
export function sampleSay(more: Partial<Say> = {}): Say {
  return {
    madeAt: '2027-03-10T12:00:00.000Z',
    person: { id: 'e'.repeat(24), name: 'Nuria Ferrer', role: 'spokesperson' },
    speaksAbout: null,
    campaigns: [{ id: CAMPAIGN, name: 'Valdemar abierta', language: 'es', timeZone: 'Europe/Madrid' }],
    audiences: [{ id: AUDIENCE, campaignId: CAMPAIGN, name: { es: 'Medios', en: 'Media' } }],
    themes: [{ key: 'urban-governance', label: { es: 'Gobernanza urbana', en: 'Urban governance' } }],
    messages: [sampleMessage()],
    withdrawn: [],
    engagements: [],
    guidelines: [],
    statements: [],
    ...more,
  };
}
