import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { ALL_ENDPOINTS } from './all.js';
import { acceptInvitation, login } from './auth.js';
import { audiences } from './audiences.js';
import { putBudget, requestRelease, updateBudgetLine } from './budget.js';
import { createBulletin, updateBulletin } from './bulletins.js';
import { createCampaign, updateCampaign } from './campaigns.js';
import { clips } from './clips.js';
import { indicators } from './indicators.js';
import { createList, updateList } from './lists.js';
import { messages } from './messages.js';
import { objectives } from './objectives.js';
import { updateOrganization } from './organization.js';
import { people } from './people.js';
import { putPositioning } from './positioning.js';
import { addSubscriber } from './subscribers.js';
import { addFromCatalogue, moveTactic, tactics } from './tactics.js';
import { inviteUser } from './users.js';

const ID = '0123456789abcdef01234567';
const TEXT = { es: 'Valdemar abierta' };

interface Table {
  readonly endpoint: { readonly body?: z.ZodType | undefined };
  /** The least that is accepted. */
  readonly least: object;
  /** Changes of it that are accepted as well. */
  readonly accepts?: readonly object[];
  /** Changes of it that are refused, each with the path that the refusal names. */
  readonly rejects: readonly (readonly [path: string, change: object])[];
}

const CAMPAIGN = {
  name: 'Valdemar',
  start: '2030-01-01',
  end: '2030-12-31',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  phase: 1,
  language: 'es',
};
const DAYS = { start: '2030-03-01', end: '2030-03-02' };
const VALUED = { method: 'entered', amount: 0, source: 'Tarifas' };
const PLACES = { city: { today: null, desired: TEXT }, abroad: { today: TEXT, desired: null } };

const tables: Readonly<Record<string, Table>> = {
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
    accepts: [
      { brand: { primaryColour: '#12343F', accentColour: '#b4532a', logoUrl: null } },
      { website: null },
    ],
    rejects: [
      ['brand.primaryColour', { brand: { primaryColour: 'red', accentColour: '#000000', logoUrl: null } }],
      ['website', { website: 'javascript:alert(1)' }],
    ],
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
  'RH1 RH2 tactic': {
    endpoint: tactics.create,
    least: { name: TEXT, channelType: 'digital', phase: 1 },
    accepts: [
      { plannedCost: 0, contracting: { leadDays: 365, done: false } },
      { callToAction: { type: 'click', label: TEXT, url: 'https://valdemar.example' } },
    ],
    rejects: [
      ['channelType', { channelType: 'paid' }],
      ['phase', { phase: 0 }],
      ['plannedCost', { plannedCost: -1 }],
      ['plannedCost', { plannedCost: 0.5 }],
      ['contracting.leadDays', { contracting: { leadDays: 0, done: false } }],
      ['callToAction.url', { callToAction: { type: 'click', label: TEXT, url: 'mailto:a@b.example' } }],
      ['', { status: 'scheduled' }],
      ['', { budget: { planned: 1 } }],
    ],
  },
  'entries of the catalogue': {
    endpoint: addFromCatalogue,
    least: { codes: ['T1.1'] },
    rejects: [
      ['codes', { codes: [] }],
      ['codes.0', { codes: ['t1'] }],
      ['codes', { codes: { $in: ['T1.1'] } }],
    ],
  },
  'days of a tactic': {
    endpoint: moveTactic,
    least: DAYS,
    accepts: [{ end: DAYS.start }],
    rejects: [
      ['end', { end: '2030-02-28' }],
      ['start', { start: null }],
    ],
  },
  budget: {
    endpoint: putBudget,
    least: { total: 0 },
    accepts: [{ reserveBasisPoints: 0 }, { reserveBasisPoints: 10_000 }],
    rejects: [
      ['total', { total: -1 }],
      ['reserveBasisPoints', { reserveBasisPoints: 10_001 }],
      ['countryFactorBasisPoints', { countryFactorBasisPoints: 999 }],
    ],
  },
  'RH14 line of the budget': {
    endpoint: updateBudgetLine,
    least: {},
    accepts: [{ approved: 1, fundingSource: 'cooperation' }],
    rejects: [
      ['spent', { spent: -1 }],
      ['fundingSource', { fundingSource: 'lottery' }],
    ],
  },
  'release of the reserve': {
    endpoint: requestRelease,
    least: { amount: 1, reason: 'need', justification: 'Se rompió' },
    rejects: [
      ['amount', { amount: 0 }],
      ['reason', { reason: 'whim' }],
      ['justification', { justification: ' ' }],
      ['', { status: 'approved' }],
    ],
  },
  'RH12 indicator': {
    endpoint: indicators.create,
    least: { name: TEXT },
    accepts: [{ target: -5, reviewFrequency: 'quarterly' }],
    rejects: [
      ['reviewFrequency', { reviewFrequency: 'yearly' }],
      ['target', { target: 1.5 }],
    ],
  },
  'RH15 clip': {
    endpoint: clips.create,
    least: {
      title: 'Titular',
      outlet: 'La Gaceta',
      medium: 'press',
      date: '2030-02-01',
      scope: 'national',
      tone: 'neutral',
      valuation: VALUED,
    },
    accepts: [{ valuation: { method: 'cpm', views: 0, rate: 0, source: 'Tarifas' } }],
    rejects: [
      ['scope', { scope: undefined }],
      ['scope', { scope: 'local' }],
      ['date', { date: undefined }],
      ['outlet', { outlet: ' ' }],
      ['valuation.amount', { valuation: { ...VALUED, amount: -1 } }],
      ['valuation.source', { valuation: { method: 'entered', amount: 1 } }],
      ['valuation.method', { valuation: { ...VALUED, method: 'guess' } }],
      ['valuation', { valuation: { ...VALUED, rate: 1 } }],
      ['', { value: 1 }],
    ],
  },
  list: {
    endpoint: createList,
    least: { name: 'Boletín', slug: 'valdemar-al-dia', language: 'es', consentText: 'Sí' },
    rejects: [
      ['slug', { slug: 'Valdemar' }],
      ['slug', { slug: '../etc' }],
      ['consentText', { consentText: '' }],
    ],
  },
  'a change of a list': { endpoint: updateList, least: {}, rejects: [['', { slug: 'otra' }]] },
  subscriber: {
    endpoint: addSubscriber,
    least: { listId: ID, email: 'ana@example.org' },
    rejects: [
      ['email', { email: 'ana' }],
      ['listId', { listId: { $ne: null } }],
      ['', { status: 'active' }],
    ],
  },
  bulletin: {
    endpoint: createBulletin,
    least: { month: '2030-04', listId: ID },
    rejects: [
      ['month', { month: '2030-4' }],
      ['listId', { listId: '' }],
    ],
  },
  'a change of a bulletin': {
    endpoint: updateBulletin,
    least: {},
    accepts: [{ blocks: [{ id: 'a', type: 'button', label: 'Ver', url: 'https://valdemar.example' }] }],
    rejects: [
      ['subject', { subject: 'A\nBcc: x@y.example' }],
      ['blocks.0.url', { blocks: [{ id: 'a', type: 'button', label: 'Ver', url: 'javascript:alert(1)' }] }],
      ['blocks.0.type', { blocks: [{ id: 'a', type: 'script', text: 'alert(1)' }] }],
      ['', { status: 'sent' }],
    ],
  },
};

describe.each(Object.entries(tables))('%s', (_name, { endpoint, least, accepts = [], rejects }) => {
  const parse = (change: object) => {
    if (!endpoint.body) throw new Error('The call has no body');
    return endpoint.body.safeParse({ ...least, ...change });
  };

  test.each([{}, ...accepts].map((change) => [change]))('accepts %j', (change) => {
    expect(parse(change).error).toBeUndefined();
  });

  test.each(rejects.map(([path, change]) => [path, change] as const))(
    'refuses at «%s» %j',
    (path, change) => {
      expect(parse(change).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    },
  );

  test('refuses what it does not declare', () => {
    expect(parse({ organizationId: ID }).error?.issues).toEqual([
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['organizationId'] }),
    ]);
  });
});

test('no body lets anyone write whose a row is, its version or its state', () => {
  for (const { body, path } of ALL_ENDPOINTS) {
    const shape: object = (body as { shape?: object } | undefined)?.shape ?? {};
    expect([
      path,
      Object.keys(shape).filter((key) => /^(_?id|organizationId|version|createdAt|updatedAt)$/.test(key)),
    ]).toEqual([path, []]);
  }
});
