import { describe, expect, test } from '@jest/globals';
import { addDays } from '../shared/plain-date.js';
import { endingOf, hearersOf, type Hearer, type MessageEvent } from './message-news.js';

const people: Hearer[] = [
  { id: 'admin', role: 'admin' },
  { id: 'lead', role: 'lead' },
  { id: 'editor', role: 'editor' },
  { id: 'viewer', role: 'viewer' },
  { id: 'voice', role: 'spokesperson', speaksAbout: null },
  { id: 'friend', role: 'ambassador', speaksAbout: ['water'] },
  { id: 'other friend', role: 'ambassador', speaksAbout: ['sport'] },
];
const hear = (action: MessageEvent, actorId: string | null, involvedIds = ['editor']) =>
  hearersOf({ action, actorId, involvedIds, approverIds: ['admin', 'lead'], themes: ['water'], people });

describe('M6 whom a step of a message concerns', () => {
  test('a submission: those who may decide it, not those who wrote it', () => {
    expect(hear('submit', 'editor')).toEqual(['admin', 'lead']);
    expect(hear('submit', 'editor', ['editor', 'lead'])).toEqual(['admin']);
  });

  test('a return: those who wrote and submitted it', () => {
    expect(hear('return', 'lead', ['editor', 'admin'])).toEqual(['admin', 'editor']);
  });

  test('words that begin or cease to hold: those who wrote them and who says them, each in their themes', () => {
    for (const action of ['approve', 'retire'] as const) {
      expect(hear(action, 'lead')).toEqual(['editor', 'voice', 'friend']);
    }
    expect(hear('retire', 'voice')).not.toContain('voice');
  });

  test('words that are about to end: those who wrote them and those who approve; once over, who says them', () => {
    expect(hear('ending', null)).toEqual(['admin', 'lead', 'editor']);
    expect(hear('ended', null)).toEqual(['editor', 'voice', 'friend']);
  });

  test('PD2 the end of words is told a week before, and in the three days after their last day', () => {
    const last = '2027-06-30';
    const told = Array.from({ length: 21 }, (_, index) => {
      const left = index - 8;
      return [left, endingOf(last, addDays(last, -left))] as const;
    });
    for (const [left, ending] of told) {
      const expected = left >= 1 && left <= 7 ? 'ending' : left <= -1 && left >= -3 ? 'ended' : null;
      expect([left, ending]).toEqual([left, expected]);
    }
  });
});
