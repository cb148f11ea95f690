import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../shared/language.js';
import { FINDING_KEYS, type FindingKey } from './finding-key.js';
import { blocking, nothingBlocks, warning, type Finding } from './finding.js';
import { sentenceOf } from './sentences.js';
import { READINESS_ITEMS } from '../tactics/groundwork.js';

/** One value under every name that any sentence asks for. */
const VALUES = {
  count: 4,
  max: 3,
  validFrom: '2027-03-01',
  validUntil: '2027-03-31',
  since: '2027-02-12',
  days: 18,
  month: '2027-03',
  other: 'Nuria Ferrer',
  first: 3,
  message: 'Con aliados',
  part: 'label',
  start: '2027-03-02',
  end: '2027-03-19',
  campaignStart: '2027-01-01',
  campaignEnd: '2027-12-31',
  phase: 2,
  campaignPhase: 1,
  channelType: 'digital',
  contractBy: '2027-05-10',
  deadline: '2027-05-02',
  missing: 100_000,
  due: '2027-03-10',
  lastReviewOn: '2026-12-10',
  planned: 1_700_000,
  total: 2_000_000,
  allocatable: 1_600_000,
  excess: 100_000,
  currency: 'EUR',
  stage: 'spent',
  before: 'committed',
  amount: -1,
  reserveLeft: 300_000,
  reserveLeftBasisPoints: 1_500,
  yearly: 500_000,
  benchmark: 2_000_000,
  audience: 'Medios',
  over: 'yes',
  day: '2027-03-01',
  area: 'Cultura',
  root: 'Página web',
  rootPhase: 3,
  format: 'print',
  item: 'website',
  number: 2,
  name: 'Teja',
  colour: '#DE9F2C',
  right: '#8B631B',
};

function finding(key: FindingKey, values: Finding['values'] = VALUES): Finding {
  return warning('RW0', { kind: 'campaign' }, key, values);
}
const say = (key: FindingKey, language: 'es' | 'en', values?: Finding['values']) =>
  sentenceOf(finding(key, values), language).replace(/[\u00a0\u202f]/g, ' ');

describe.each(LANGUAGES)('sentences in %s', (language) => {
  test.each(FINDING_KEYS)('%s', (key) => {
    const sentence = say(key, language);
    expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ0-9€].*[.]$/u);
    expect(sentence).not.toMatch(/undefined|NaN|null|\$\{|\[object/);
    expect(sentence.length).toBeLessThan(200);
  });
});

test('the two languages differ in every sentence', () => {
  for (const key of FINDING_KEYS) expect(say(key, 'es')).not.toBe(say(key, 'en'));
});

test('what and since when, with money, days and shares as they are written', () => {
  expect(say('gap', 'es')).toBe('18 días sin actividad, del 2 de marzo de 2027 al 19 de marzo de 2027.');
  expect(say('gap', 'en')).toBe('18 days without activity, from 2 March 2027 to 19 March 2027.');
  expect(say('gap', 'es', { ...VALUES, days: 1 })).toMatch(/^1 día sin/);
  expect(say('gap', 'en', { ...VALUES, days: 1 })).toMatch(/^1 day without/);
  expect(say('planned-over-allocatable', 'es')).toBe(
    'Lo planeado pasa de lo disponible (16.000 €) en 1.000 €; hace falta liberar reserva.',
  );
  expect(say('planned-over-allocatable', 'en')).toBe(
    'What is planned exceeds what is available (€16,000) by €1,000; reserve has to be released.',
  );
  expect(say('reserve-below', 'es')).toBe('Quedan 3.000 € de reserva (15 %); faltan 1.000 € para el 20 %.');
  expect(say('reserve-below', 'en')).toBe('€3,000 of reserve are left (15%); €1,000 are missing for 20%.');
});

test.each(LANGUAGES)('a sentence says each case of its values (%s)', (language) => {
  const cases = [
    ['social-without-person', 'missing', ['person', 'hours', 'both']],
    ['month-without-bulletin', 'over', ['yes', 'no']],
    ['image-without-alternative', 'count', [1, 2]],
    ['channel-type-empty', 'channelType', ['traditional', 'non-traditional', 'digital', 'public-relations']],
    ['call-to-action-incomplete', 'part', ['type', 'label', 'url']],
    ['format-only-one', 'format', ['print', 'digital']],
    ['readiness-missing', 'item', [...READINESS_ITEMS]],
    ['contents-incomplete', 'missing', [1, 2]],
    ['clip-incomplete', 'part', ['outlet', 'date', 'scope', 'currency']],
  ] as const;
  for (const [key, name, values] of cases) {
    const said = values.map((value) => say(key, language, { ...VALUES, [name]: value }));
    expect(new Set(said).size).toBe(values.length);
  }
  const { currency, ...without } = VALUES;
  expect(currency).toBe('EUR');
  expect(say('amount-out-of-order', language, without)).not.toBe(say('amount-out-of-order', language));
});

test('a forgotten value or an unknown key stops instead of leaving a hole', () => {
  expect(() => sentenceOf(finding('gap', {}), 'es')).toThrow('the finding RW0 gap has no value "days"');
  expect(() => sentenceOf({ ...finding('gap'), key: 'nothing' }, 'en')).toThrow(
    'no sentence for the finding "nothing"',
  );
});

test('only blocking findings stop', () => {
  expect(nothingBlocks([])).toBe(true);
  expect(nothingBlocks([finding('gap')])).toBe(true);
  expect(nothingBlocks([finding('gap'), blocking('RH9', { kind: 'tactic' }, 'message-missing')])).toBe(false);
});
