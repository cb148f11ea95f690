import { actors } from './actors.js';
import { audiences } from './audiences.js';
import { acceptInvitation, login } from './auth.js';
import { createCampaign, updateCampaign } from './campaigns.js';
import { diagnostics } from './diagnostics.js';
import { messages } from './messages.js';
import { objectives } from './objectives.js';
import { updateOrganization } from './organization.js';
import { people } from './people.js';
import { putPositioning } from './positioning.js';
import { moveSwotItem, swotItems } from './swot-items.js';
import { inviteUser } from './users.js';
import { ID, TEXT, testBodies } from './testing/body-table.js';

const CAMPAIGN = {
  name: 'Valdemar',
  start: '2030-01-01',
  end: '2030-12-31',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  phase: 1,
  language: 'es',
};
const PLACES = { city: { today: null, desired: TEXT }, abroad: { today: TEXT, desired: null } };

testBodies({
  'signing in': {
    endpoint: login,
    least: { email: 'ana@example.org', password: 'x' },
    rejects: [
      ['email', { email: 'ana' }],
      ['password', { password: '' }],
      ['password', { password: 'x'.repeat(201) }],
      ['password', { password: { $ne: null } }],
    ],
  },
  'accepting an invitation': {
    endpoint: acceptInvitation,
    least: { name: 'Ana', password: '0123456789', language: 'es' },
    rejects: [
      ['password', { password: '012345678' }],
      ['name', { name: ' ' }],
      ['language', { language: 'fr' }],
    ],
  },
  'a person with an account': {
    endpoint: inviteUser,
    least: { name: 'Ana', email: 'ana@example.org', role: 'editor', language: 'es' },
    rejects: [
      ['role', { role: 'owner' }],
      ['email', { email: 'ana@localhost' }],
      ['name', { name: 'Ana\r\nBcc: x' }],
    ],
  },
  organization: {
    endpoint: updateOrganization,
    least: {},
    accepts: [{ website: null }],
    rejects: [['website', { website: 'javascript:alert(1)' }]],
  },
  campaign: {
    endpoint: createCampaign,
    least: CAMPAIGN,
    accepts: [{ end: CAMPAIGN.start }, { gapThresholdDays: 90, partners: ['Ribeira'] }],
    rejects: [
      ['end', { end: '2029-12-31' }],
      ['end', { end: '2036-01-01' }],
      ['phase', { phase: 4 }],
      ['currency', { currency: 'XXX' }],
      ['timeZone', { timeZone: 'Valdemar' }],
      ['gapThresholdDays', { gapThresholdDays: 0 }],
    ],
  },
  'a change of a campaign': {
    endpoint: updateCampaign,
    least: {},
    accepts: [{ start: '2031-01-01' }],
    rejects: [
      ['', { currency: 'USD' }],
      ['', { status: 'active' }],
      ['end', { start: '2031-01-01', end: '2030-01-01' }],
    ],
  },
  positioning: {
    endpoint: putPositioning,
    least: { government: PLACES, office: PLACES },
    rejects: [
      ['office', { office: undefined }],
      ['government.city.desired', { government: { ...PLACES, city: { today: null, desired: {} } } }],
    ],
  },
  objective: {
    endpoint: objectives.create,
    least: { kind: 'main', text: TEXT },
    rejects: [
      ['kind', { kind: 'secondary' }],
      ['text', { text: {} }],
      ['indicatorIds.0', { indicatorIds: ['x'] }],
      ['dimension', { dimension: 'sixth' }],
      ['instrument', { instrument: 'wish' }],
    ],
  },
  'RH3 audience': {
    endpoint: audiences.create,
    least: { name: TEXT, publics: ['internal'] },
    accepts: [{ priority: 3 }, { publics: ['internal', 'internal', 'international'] }],
    rejects: [
      ['publics', { publics: [] }],
      ['publics.0', { publics: ['everyone'] }],
      ['priority', { priority: 4 }],
      ['preferredChannels.0', { preferredChannels: ['smoke'] }],
      ['', { contactsCount: 4 }],
    ],
  },
  'B2-B7 diagnostic': {
    endpoint: diagnostics.create,
    least: {
      title: 'Encuesta de hogares',
      date: '2029-11-02',
      details: { kind: 'survey', form: 'survey', surveyUrl: null, responses: 412 },
    },
    accepts: [
      { details: { kind: 'web-check', subject: 'office', query: 'Valdemar', rank: null, finding: '' } },
      { links: [{ label: 'Informe', url: 'https://valdemar.example/informe' }] },
    ],
    rejects: [
      ['details.kind', { details: { kind: 'rumour' } }],
      ['details', { details: { kind: 'trend', area: 'international-action', implication: '', rank: 1 } }],
      ['details.rank', { details: { kind: 'web-check', subject: 'city', query: 'x', rank: 0, finding: '' } }],
      ['links.0.url', { links: [{ label: 'x', url: 'javascript:alert(1)' }] }],
    ],
  },
  'B8 item of the board': {
    endpoint: swotItems.create,
    least: { quadrant: 'threats', text: 'Cambia el gobierno' },
    rejects: [
      ['quadrant', { quadrant: 'luck' }],
      ['text', { text: ' ' }],
      ['text', { text: 'x'.repeat(601) }],
      ['factor', { factor: 'weather' }],
    ],
  },
  'B8 move on the board': {
    endpoint: moveSwotItem,
    least: { quadrant: 'threats' },
    accepts: [{ beforeId: ID }],
    rejects: [['beforeId', { beforeId: 'first' }]],
  },
  'D8-D10 actor': {
    endpoint: actors.create,
    least: { name: 'Cámara de Oficios', sector: 'private' },
    accepts: [{ actorType: 8, stance: 'opposition', relation: 'potential' }],
    rejects: [
      ['sector', { sector: 'secret' }],
      ['actorType', { actorType: 29 }],
      ['stance', { stance: 'enemy' }],
    ],
  },
  'RH4 message': {
    endpoint: messages.create,
    least: { kind: 'general', text: TEXT, themes: ['a'] },
    accepts: [{ themes: ['a', 'b', 'c'] }, { themes: ['a', 'b', 'a', 'b', 'c'] }],
    rejects: [
      ['themes', { themes: [] }],
      ['themes', { themes: ['a', 'b', 'c', 'd'] }],
      ['kind', { kind: 'secret' }],
      ['text', { text: { es: 'Hola', fr: 'Bonjour' } }],
      ['', { status: 'approved' }],
      ['', { approvedBy: ID }],
    ],
  },
  'RH8 voice': {
    endpoint: people.create,
    least: { role: 'official-spokesperson', name: 'Nuria', activeFrom: '2030-01-01' },
    rejects: [
      ['role', { role: 'king' }],
      ['activeTo', { activeTo: '2029-12-31' }],
    ],
  },
});
