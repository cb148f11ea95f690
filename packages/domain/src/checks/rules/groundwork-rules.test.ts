import { describe, expect, test } from '@jest/globals';
import { NO_GROUNDWORK, PHASE_1_CONTENTS } from '../../tactics/groundwork.js';
import { sampleState, tactic } from '../testing/sample-state.js';
import type { CampaignState } from '../campaign-state.js';
import { rw12Areas } from './rw12-areas.js';
import { rw8Readiness } from './rw8-readiness.js';
import { rw9BasicContents } from './rw9-basic-contents.js';

const campaign = sampleState().campaign;
const inPhase2 = (more: Partial<CampaignState>) =>
  rw8Readiness
    .evaluate(sampleState({ campaign: { ...campaign, phase: 2 }, groundwork: NO_GROUNDWORK, ...more }))
    .map(({ values }) => values['item']);

describe('RW8 what phase 2 builds on', () => {
  test('each item that is not there is named, from phase 2 on', () => {
    expect(inPhase2({})).toEqual(['promotional-material', 'website', 'contents', 'basic-databases']);
    expect(inPhase2({ campaign })).toEqual([]);
  });

  test('an item is there when it is ticked, or when a finished tactic left it behind', () => {
    const tactics = [
      tactic({ catalogueCode: 'D1.1', status: 'completed' }),
      tactic({ id: 't2', catalogueCode: 'P1.3', status: 'in-progress' }),
      tactic({ id: 't3', catalogueCode: 'T1.2', status: 'cancelled' }),
    ];
    const groundwork = { ...NO_GROUNDWORK, readiness: ['basic-databases'] as const };
    expect(inPhase2({ tactics, groundwork })).toEqual(['promotional-material', 'contents']);
  });

  test('the nine contents of phase 1 are the contents of phase 2', () => {
    expect(inPhase2({ groundwork: { ...NO_GROUNDWORK, contents: PHASE_1_CONTENTS } })).not.toContain(
      'contents',
    );
  });

  test('L5 networks of pictures need an image bank', () => {
    const pictures = tactic({ catalogueCode: 'D2.3' });
    expect(inPhase2({ tactics: [pictures] })).toContain('image-bank');
    expect(inPhase2({ tactics: [{ ...pictures, status: 'cancelled' }] })).not.toContain('image-bank');
  });
});

describe('RW9 the nine contents of phase 1', () => {
  const evaluate = (more: Partial<CampaignState>) => rw9BasicContents.evaluate(sampleState(more));

  test('says how many are missing, until none is', () => {
    const groundwork = { ...NO_GROUNDWORK, contents: PHASE_1_CONTENTS.slice(0, 7) };
    expect(evaluate({ groundwork })).toMatchObject([
      { rule: 'RW9', key: 'contents-incomplete', values: { missing: 2, total: 9 } },
    ]);
    expect(evaluate({})).toEqual([]);
  });

  test('a plan without tactics is not told yet', () => {
    expect(evaluate({ groundwork: NO_GROUNDWORK, tactics: [] })).toEqual([]);
    expect(evaluate({ groundwork: NO_GROUNDWORK, tactics: [tactic({ status: 'cancelled' })] })).toEqual([]);
  });
});

describe('RW12 government areas', () => {
  const groundwork = { ...NO_GROUNDWORK, areas: ['Cultura', 'Urbanismo'] };
  const liaison = { id: 'p9', label: 'Iria Paz', role: 'area-liaison', area: ' cultura ' } as const;
  const areasWithout = (people: CampaignState['people']) =>
    rw12Areas.evaluate(sampleState({ groundwork, people })).map(({ values }) => values['area']);

  test('each one without a liaison today is named; the name is compared without case', () => {
    expect(areasWithout([])).toEqual(['Cultura', 'Urbanismo']);
    expect(areasWithout([liaison])).toEqual(['Urbanismo']);
  });

  test('one who has left, or who speaks in another role, does not count', () => {
    expect(areasWithout([{ ...liaison, activeTo: '2027-03-14' }])).toContain('Cultura');
    expect(areasWithout([{ ...liaison, activeTo: '2027-03-15' }])).not.toContain('Cultura');
    expect(areasWithout([{ ...liaison, role: 'ambassador' }])).toContain('Cultura');
  });
});
