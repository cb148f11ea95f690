import { describe, expect, test } from '@jest/globals';
import { hearersOf, type Hearer } from './message-news.js';
import type { MessageTransition } from './message.js';

const people: Hearer[] = [
  { id: 'admin', role: 'admin' },
  { id: 'lead', role: 'lead' },
  { id: 'editor', role: 'editor' },
  { id: 'viewer', role: 'viewer' },
  { id: 'voice', role: 'spokesperson', speaksAbout: null },
  { id: 'friend', role: 'ambassador', speaksAbout: ['water'] },
  { id: 'other friend', role: 'ambassador', speaksAbout: ['sport'] },
];
const hear = (action: MessageTransition, actorId: string, involvedIds = ['editor']) =>
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
});
