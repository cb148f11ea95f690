import { putBudget, requestRelease, updateBudgetLine } from './budget.js';
import { clips } from './clips.js';
import { indicators } from './indicators.js';
import { addFromCatalogue, moveTactic, tactics } from './tactics.js';
import { TEXT, testBodies } from './testing/body-table.js';

const DAYS = { start: '2030-03-01', end: '2030-03-02' };
const VALUED = { method: 'entered', amount: 0, source: 'Tarifas' };

testBodies({
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
});
