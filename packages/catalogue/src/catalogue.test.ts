import { expect, test, describe } from '@jest/globals';
import { PUBLICS } from '@altavoz/domain/audiences/public';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { MAX_THEMES } from '@altavoz/domain/messages/message';
import { checkMessage } from '@altavoz/domain/messages/check-message';
import { PERSON_ROLES } from '@altavoz/domain/people/person';
import { SEARCH_POSITIONING_CODES } from '@altavoz/domain/tactics/expert-work';
import { SOCIAL_NETWORK_CODES } from '@altavoz/domain/tactics/social-networks';
import { CHANNEL_TYPES, TACTIC_PURPOSES } from '@altavoz/domain/tactics/tactic';
import { ACTOR_SECTORS } from './actors.js';
import { AUDIENCES, findAudience } from './audiences.js';
import { CATALOGUE } from './catalogue.js';
import { CHECKLISTS } from './checklists.js';
import { findIndicator, INDICATORS } from './indicators.js';
import { MESSAGE_TEMPLATES } from './messages.js';
import { OBJECTIVE_TEMPLATES } from './objectives.js';
import { findTactic, TACTICS, tacticsForPhase } from './tactics.js';
import { THEMES } from './themes.js';

/** How many of the 31 tactics of the phase tables each channel type has in phases 1, 2 and 3. */
const COUNTS: Readonly<Record<(typeof CHANNEL_TYPES)[number], readonly [number, number, number]>> = {
  traditional: [3, 2, 2],
  'non-traditional': [1, 3, 3],
  digital: [2, 3, 4],
  'public-relations': [4, 3, 1],
};

const fromPhases = TACTICS.filter((tactic) => tactic.source === 'phases');

describe('tactics (§2.7.2)', () => {
  test('31 in the phase tables: 10 + 11 + 10', () => {
    expect(PHASES.map((phase) => fromPhases.filter((tactic) => tactic.phase === phase).length)).toEqual([
      10, 11, 10,
    ]);
    expect(fromPhases).toHaveLength(31);
  });

  test.each(CHANNEL_TYPES)('as many %s ones in each phase as the tables have', (channelType) => {
    const counts = PHASES.map(
      (phase) =>
        fromPhases.filter((tactic) => tactic.channelType === channelType && tactic.phase === phase).length,
    );
    expect(counts).toEqual(COUNTS[channelType]);
  });

  test('§2.7.3 the optional ones say that they come from the text', () => {
    const optional = TACTICS.filter((tactic) => tactic.source === 'text');
    expect(optional.length).toBeGreaterThanOrEqual(12);
    expect(optional.every((tactic) => tactic.code.includes('X'))).toBe(true);
  });

  test('codes are unique, found by findTactic, and begin with channel type and phase', () => {
    const letters = { traditional: 'T', 'non-traditional': 'N', digital: 'D', 'public-relations': 'P' };
    expect(new Set(TACTICS.map((tactic) => tactic.code)).size).toBe(TACTICS.length);
    for (const tactic of TACTICS) {
      expect(findTactic(tactic.code)).toBe(tactic);
      expect(tactic.code.startsWith(`${letters[tactic.channelType]}${tactic.phase}.`)).toBe(true);
    }
    expect(findTactic('T9.9')).toBeUndefined();
  });

  test('I4 the proposed phase-1 plan fits into the 16,000 EUR that 20,000 allow', () => {
    const sum = fromPhases
      .filter((tactic) => tactic.phase === 1)
      .reduce((total, tactic) => total + tactic.cost.amount, 0);
    expect(sum).toBeLessThanOrEqual(1_600_000);
    expect(sum).toBeGreaterThan(1_200_000);
    expect(new Set(TACTICS.map((tactic) => tactic.cost.currency))).toEqual(new Set(['EUR']));
  });

  test('RH11 every one proposes indicators of the catalogue, a purpose, a duration and a whole cost', () => {
    for (const tactic of TACTICS) {
      expect(tactic.indicators.length).toBeGreaterThan(0);
      for (const code of tactic.indicators) expect(findIndicator(code)?.code).toBe(code);
      expect(TACTIC_PURPOSES).toContain(tactic.purpose);
      expect(tactic.durationDays).toBeGreaterThan(0);
      expect(Number.isSafeInteger(tactic.cost.amount) && tactic.cost.amount >= 0).toBe(true);
      expect(tactic.contractingLeadDays === null || tactic.contractingLeadDays > 0).toBe(true);
    }
  });

  test('N9 each has a short name of its own that reads well in an agenda, in both languages', () => {
    for (const language of ['es', 'en'] as const) {
      const names = TACTICS.map((tactic) => tactic.shortName[language]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(40);
        expect(name).not.toMatch(/[,:;()]/);
      }
    }
  });

  test('a tactic deepens one of the same or an earlier phase, never itself', () => {
    for (const tactic of TACTICS) {
      if (tactic.evolvesFrom === null) continue;
      const root = findTactic(tactic.evolvesFrom);
      expect(root?.code).toBe(tactic.evolvesFrom);
      expect(root?.phase).toBeLessThanOrEqual(tactic.phase);
      expect(root?.code).not.toBe(tactic.code);
    }
  });

  test('RW20 social networks cost no money but hours', () => {
    for (const code of SOCIAL_NETWORK_CODES) {
      const tactic = findTactic(code);
      expect(tactic?.channelType).toBe('digital');
      expect(tactic?.staffHours).toBeGreaterThan(0);
    }
    expect(findTactic('D1.2')?.cost.amount).toBe(0);
  });

  test('RW35 search positioning proposes to contract an expert', () => {
    for (const code of SEARCH_POSITIONING_CODES)
      expect(findTactic(code)?.contractingLeadDays).toBeGreaterThan(0);
  });

  test('L11 phases are cumulative', () => {
    const only = (phase: 1 | 2 | 3) =>
      tacticsForPhase(phase).filter((tactic) => tactic.source === 'phases').length;
    expect([only(1), only(2), only(3)]).toEqual([10, 21, 31]);
  });
});

describe('the other lists', () => {
  test('three publics, twelve audiences, each in at least one public', () => {
    expect(CATALOGUE.publics.map((entry) => entry.key)).toEqual([...PUBLICS]);
    expect(AUDIENCES).toHaveLength(12);
    expect(AUDIENCES.every((audience) => audience.publics.length > 0)).toBe(true);
    expect(AUDIENCES.filter((audience) => audience.publics.includes('internal')).map((a) => a.key)).toEqual([
      'local-government',
    ]);
    expect(findAudience('tourism')?.label.en).toBe('Tourism');
    expect(findAudience('nobody')).toBeUndefined();
  });

  test('seven sectors with twenty-eight kinds of actor, numbered through', () => {
    expect(ACTOR_SECTORS).toHaveLength(7);
    const numbers = ACTOR_SECTORS.flatMap((sector) => sector.types.map((type) => type.number));
    expect(numbers).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
  });

  test('three core themes and seven of the global agenda with a hashtag', () => {
    expect(THEMES.filter((theme) => theme.group === 'core')).toHaveLength(3);
    const global = THEMES.filter((theme) => theme.group === 'global-agenda');
    expect(global).toHaveLength(7);
    expect(global.every((theme) => theme.hashtag?.startsWith('#'))).toBe(true);
  });

  test('RH6 objective templates: one main and five specific', () => {
    expect(OBJECTIVE_TEMPLATES.filter((objective) => objective.kind === 'main')).toHaveLength(1);
    expect(OBJECTIVE_TEMPLATES.filter((objective) => objective.kind === 'specific')).toHaveLength(5);
  });

  test('RH4 five general messages and labelled samples, with known themes', () => {
    const general = MESSAGE_TEMPLATES.filter((message) => message.kind === 'general');
    expect(general).toHaveLength(5);
    const specific = MESSAGE_TEMPLATES.filter((message) => message.kind === 'specific');
    expect(specific.every((message) => message.sample && message.public !== null)).toBe(true);
    expect(specific.map((message) => message.public).sort()).toEqual([...PUBLICS].sort());
    const keys = THEMES.map((theme) => theme.key);
    for (const message of MESSAGE_TEMPLATES) {
      expect(message.themes.length).toBeLessThanOrEqual(MAX_THEMES);
      expect(message.themes.every((theme) => keys.includes(theme))).toBe(true);
      expect(checkMessage({ kind: message.kind, themes: message.themes, audienceIds: ['some'] })).toEqual([]);
    }
  });

  test('nine phase-1 contents, readiness for phase 2 (4 + the image bank), five points for a piece', () => {
    expect(CHECKLISTS.map((list) => [list.key, list.items.length])).toEqual([
      ['phase-1-contents', 9],
      ['phase-2-readiness', 5],
      ['piece', 5],
    ]);
  });

  test('five purposes, the roles of the domain, nine kinds of contact, five and three dimensions', () => {
    expect(CATALOGUE.purposes.map((entry) => entry.key)).toEqual([...TACTIC_PURPOSES]);
    expect(CATALOGUE.personRoles.map((entry) => entry.key)).toEqual([...PERSON_ROLES]);
    expect(CATALOGUE.contactKinds).toHaveLength(9);
    expect(CATALOGUE.actionDimensions).toHaveLength(5);
    expect(CATALOGUE.evaluationDimensions).toHaveLength(3);
  });

  test('R4 indicators: the core A and B, then C to H, as many as the guides have; what is judged has steps', () => {
    expect(new Set(INDICATORS.map((indicator) => indicator.code)).size).toBe(INDICATORS.length);
    const count = (group: string) => INDICATORS.filter((indicator) => indicator.group === group).length;
    expect(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(count)).toEqual([8, 12, 27, 17, 22, 25, 5, 5]);
    expect(INDICATORS.slice(0, 20).every(({ group }) => group === 'A' || group === 'B')).toBe(true);
    for (const { code, group, label, unit, scale } of INDICATORS) {
      expect(code.startsWith(`IND-${group}`)).toBe(true);
      expect(findIndicator(code)?.label).toBe(label);
      if (label.es.startsWith('%') || label.es.startsWith('Porcentaje')) {
        expect([code, unit]).toEqual([code, scale ? 'scale-3' : 'percent']);
      }
      expect(unit === 'scale-3').toBe(scale !== null);
    }
  });

  test('J3 what free press gives is counted from the clips', () => {
    expect(INDICATORS.filter(({ countedFrom }) => countedFrom === 'clips').map(({ code }) => code)).toEqual([
      'IND-A5a',
      'IND-A5b',
    ]);
  });
});

describe('languages', () => {
  const labels: { path: string; es: unknown; en: unknown }[] = [];
  const collect = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('es' in value || 'en' in value) {
      labels.push({
        path,
        es: 'es' in value ? value.es : undefined,
        en: 'en' in value ? value.en : undefined,
      });
      return;
    }
    for (const [key, child] of Object.entries(value)) collect(child, `${path}.${key}`);
  };
  collect(CATALOGUE, 'catalogue');

  test('every text is there in Spanish and in English, trimmed and within what the plan accepts', () => {
    expect(labels.length).toBeGreaterThan(200);
    for (const { path, es, en } of labels) {
      for (const text of [es, en]) {
        if (typeof text !== 'string') throw new Error(`${path} lacks a language`);
        expect([path, text]).toEqual([path, text.trim()]);
        expect([path, text.length > 0]).toEqual([path, true]);
      }
    }
  });

  test('what becomes a name in the plan is not longer than a name may be', () => {
    for (const { label } of [...TACTICS, ...AUDIENCES]) {
      expect(label.es.length).toBeLessThanOrEqual(120);
      expect(label.en.length).toBeLessThanOrEqual(120);
    }
    for (const { label } of INDICATORS)
      expect(Math.max(label.es.length, label.en.length)).toBeLessThanOrEqual(200);
  });

  test('the typing errors of the sources are mended', () => {
    const all = labels.map(({ es }) => String(es)).join('\n');
    for (const slip of [
      'Free pass',
      'Permios',
      'matos',
      'sosciales',
      'promocioal',
      'relacionales',
      'Hootsuit ',
    ]) {
      expect(all).not.toContain(slip);
    }
  });
});
