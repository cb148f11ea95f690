import { putBudget, requestRelease, updateBudgetLine } from './budget.js';
import { clips } from './clips.js';
import { indicators } from './indicators.js';
import { moveTactic, recurTactic, scheduleTactic, shiftTactics, skipTactic } from './tactic-schedule.js';
import { addFromCatalogue, tactics } from './tactics.js';
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
      ['scope', { scope: 'some' }],
    ],
  },
  'days and hours of a tactic that recurs': {
    endpoint: scheduleTactic,
    least: DAYS,
    accepts: [
      { time: { start: '22:00', end: '02:00' }, zone: 'America/Bogota' },
      { end: DAYS.start, time: { start: '09:00', end: '10:30' }, rule: 'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10' },
      { time: null, rule: null },
    ],
    rejects: [
      ['time.end', { end: DAYS.start, time: { start: '10:00', end: '10:00' } }],
      ['time.start', { time: { start: '24:00', end: '10:00' } }],
      ['rule', { rule: 'FREQ=HOURLY' }],
      ['rule', { rule: 'FREQ=DAILY;COUNT=3;UNTIL=20300601' }],
      ['rule', { rule: 'FREQ=DAILY;COUNT=367' }],
      ['zone', { zone: '+02:00' }],
    ],
  },
  'how a tactic recurs': {
    endpoint: recurTactic,
    least: { rule: null },
    accepts: [{ rule: 'FREQ=MONTHLY;BYDAY=-1FR', scope: 'following', occurrence: DAYS.start }],
    rejects: [
      ['occurrence', { scope: 'following' }],
      ['scope', { scope: 'this', occurrence: DAYS.start }],
    ],
  },
  'an occurrence that is left out': {
    endpoint: skipTactic,
    least: { occurrence: DAYS.start },
    accepts: [{ scope: 'following' }],
    rejects: [['scope', { scope: 'all' }]],
  },
  'many tactics by some days': {
    endpoint: shiftTactics,
    least: { items: [{ tacticId: 'a'.repeat(24), version: 1 }], days: -7 },
    accepts: [
      { items: [{ tacticId: 'a'.repeat(24), version: 1, occurrence: DAYS.start, scope: 'following' }] },
    ],
    rejects: [
      ['days', { days: 0 }],
      ['days', { days: 1.5 }],
      ['items', { items: [] }],
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
