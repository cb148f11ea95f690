import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../shared/language.js';
import { checkCampaign, RULES } from './registry.js';
import { sentenceOf } from './sentences.js';
import {
  budget,
  indicator,
  largeState,
  message,
  objective,
  sampleState,
  tactic,
} from './testing/sample-state.js';

const RULES_PAGE = fileURLToPath(new URL('../../../../docs/rules.md', import.meta.url));

/** A plan with as much wrong as fits. */
const BROKEN = sampleState({
  audiences: [],
  objectives: [objective({ kind: 'specific', measurable: true, developmentGoal: '' })],
  messages: [message({ themes: [], validFrom: '2027-05-01', validUntil: '2027-04-01', approvedById: null })],
  tactics: [
    tactic({ phase: 3, callToAction: null, indicatorIds: [], contracting: { leadDays: 400, done: false } }),
    tactic({ id: 't2', catalogueCode: 'D1.2', staffHours: 0, end: '2027-04-01' }),
  ],
  indicators: [indicator({ target: null, baseline: null, lastReviewOn: '2026-01-01' })],
  budget: budget({ total: 100_000 }),
  people: [],
});

describe('the registry', () => {
  test('each rule is there once, with its level in its name and a source', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, level, source } of RULES) {
      expect(id).toMatch(/^(RH|RW|PD)\d+$/);
      expect(level).toBe(id.startsWith('RW') ? 'warning' : 'blocking');
      expect(source).toMatch(/^[A-R]\d+(, [A-R]\d+)*$/);
    }
  });

  test('a rule speaks under its own ID and level', () => {
    for (const rule of RULES) {
      for (const finding of rule.evaluate(BROKEN)) {
        expect([finding.rule, finding.level]).toEqual([rule.id, rule.level]);
      }
    }
  });

  test('a broken plan is told everything, what blocks first, and every finding has its sentence', () => {
    const findings = checkCampaign(BROKEN);
    expect(new Set(findings.map((finding) => finding.rule)).size).toBeGreaterThanOrEqual(15);
    const levels = findings.map((finding) => finding.level);
    expect(levels).toEqual([...levels].sort());
    for (const finding of findings) {
      for (const language of LANGUAGES) expect(sentenceOf(finding, language).length).toBeGreaterThan(10);
    }
  });

  test('the rules read the plan and change nothing', () => {
    const before = JSON.stringify(BROKEN);
    checkCampaign(BROKEN);
    expect(JSON.stringify(BROKEN)).toBe(before);
    expect(checkCampaign(BROKEN)).toEqual(checkCampaign(BROKEN));
  });

  test('a subject is named in the language of the sentence', () => {
    const named = tactic({ id: 't9', phase: 3, label: { es: 'Viaje', en: 'Trip' } });
    const messages = [
      message({ id: 'm2', status: 'retired', label: { es: 'Somos puente', en: 'A bridge' } }),
    ];
    const found = checkCampaign(sampleState({ messages, tactics: [{ ...named, messageIds: ['m2'] }] }));
    const retired = found.find(({ key }) => key === 'message-retired');
    expect(retired?.subject.label).toEqual({ es: 'Viaje', en: 'Trip' });
    expect(retired && LANGUAGES.map((language) => sentenceOf(retired, language))).toEqual([
      'El mensaje «Somos puente» fue retirado.',
      'The message “A bridge” was retired.',
    ]);
  });

  test('a large plan is as clean as a small one', () => {
    const rules = new Set(checkCampaign(largeState(500)).map((finding) => finding.rule));
    expect([...rules].filter((rule) => rule.startsWith('RH') || rule.startsWith('PD'))).toEqual([]);
  });
});

test('docs/rules.md names every rule with its level, its file and its test', () => {
  const page = readFileSync(RULES_PAGE, 'utf8');
  const rows = new Map(
    [
      ...page.matchAll(/^\| (R[HW]\d+|PD\d+)\s*\| (\w+)\s*\|.*\| `([^`]+)`\s*\| `([^`]+\.test\.ts)`\s*\|$/gm),
    ].map(([, id, level, file, shownBy]) => [id, { level, file, shownBy }]),
  );
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  for (const { id, level } of RULES) {
    expect([id, rows.get(id)?.level]).toEqual([id, level]);
  }
  for (const [id, row] of rows) {
    expect(() => readFileSync(`${root}${row.file}`)).not.toThrow();
    expect(readFileSync(`${root}${row.shownBy}`, 'utf8')).toContain(String(id));
  }
});
