import { describe, expect, test } from '@jest/globals';
import type { Block } from './block.js';
import { checkReadiness, readiness, type ReadinessRequest } from './readiness.js';

const TEXT: Block = { id: 'text', type: 'text', text: 'Este mes abrimos la agenda.' };
const MESSAGE: Block = {
  id: 'message',
  type: 'message',
  messageId: 'm1',
  text: 'Con aliados llegamos antes.',
};
const BUTTON: Block = {
  id: 'button',
  type: 'button',
  label: 'Vea la agenda',
  url: 'https://valdemar.example/agenda',
};

function request(blocks: readonly Block[], more: Partial<ReadinessRequest> = {}): ReadinessRequest {
  return {
    bulletin: { id: 'b1', label: 'Marzo', subject: 'Marzo en Valdemar', blocks },
    messages: [{ id: 'm1', label: 'Aliados', status: 'approved' }],
    activeSubscribers: 12,
    today: '2027-03-01',
    ...more,
  };
}

const found = (asked: ReadinessRequest) => checkReadiness(asked).map(({ rule, key }) => `${rule} ${key}`);

describe('what a bulletin needs before it leaves', () => {
  test('a complete one has every point done', () => {
    const list = readiness(request([TEXT, MESSAGE, BUTTON]));
    expect(list.map(({ item, done }) => [item, done])).toEqual([
      ['subject', true],
      ['content', true],
      ['call-to-action', true],
      ['messages', true],
      ['images', true],
      ['length', true],
      ['subscribers', true],
    ]);
  });

  test('an empty one lacks them all at once', () => {
    const empty = request([], {
      bulletin: { id: 'b1', label: 'Marzo', subject: ' ', blocks: [] },
      activeSubscribers: 0,
    });
    expect(found(empty)).toEqual([
      'PD3 subject-missing',
      'PD3 content-missing',
      'RH10 call-to-action-missing',
      'RH17 subscribers-missing',
    ]);
  });

  test('PD3 headings, lines and buttons alone say nothing', () => {
    const blocks: Block[] = [
      { id: 'h', type: 'heading', text: 'Marzo' },
      { id: 'd', type: 'divider' },
      { id: 'a', type: 'agenda', title: 'Agenda', items: [] },
      { id: 'f', type: 'figures', title: 'Cifras', figures: [] },
      { id: 't', type: 'text', text: ' ' },
      BUTTON,
    ];
    expect(found(request(blocks))).toEqual(['PD3 content-missing']);
    const figures: Block = {
      id: 'f',
      type: 'figures',
      title: 'Cifras',
      figures: [{ label: 'actos', value: '3' }],
    };
    expect(found(request([figures, BUTTON]))).toEqual([]);
  });

  test('RH10 without a whole call to action it cannot be sent', () => {
    expect(found(request([TEXT]))).toEqual(['RH10 call-to-action-missing']);
    expect(checkReadiness(request([TEXT, { ...BUTTON, label: ' ', url: '' }]))).toMatchObject([
      { rule: 'RH10', level: 'blocking', values: { part: 'label' } },
      { rule: 'RH10', level: 'blocking', values: { part: 'url' } },
    ]);
  });

  test.each([
    ['draft', {}],
    ['retired', {}],
    ['approved', { validUntil: '2027-02-28' }],
    ['approved', { validFrom: '2027-03-02' }],
  ] as const)('RH9 a message that is %s %j cannot be sent', (status, dates) => {
    const messages = [{ id: 'm1', label: 'Aliados', status, ...dates }];
    expect(checkReadiness(request([MESSAGE, BUTTON], { messages }))).toMatchObject([
      { rule: 'RH9', key: 'message-not-in-force', values: { message: 'Aliados', day: '2027-03-01' } },
    ]);
  });

  test('RH9 a message that no longer exists cannot be sent', () => {
    expect(found(request([MESSAGE, BUTTON], { messages: [] }))).toEqual(['RH9 message-not-in-force']);
  });

  test('PD4 pictures are described', () => {
    const picture: Block = { id: 'i', type: 'image', url: 'https://valdemar.example/rio.jpg', alt: ' ' };
    expect(checkReadiness(request([TEXT, picture, BUTTON]))).toMatchObject([
      { rule: 'PD4', level: 'blocking', values: { count: 1 } },
    ]);
    expect(found(request([TEXT, { ...picture, alt: 'El río al atardecer' }, BUTTON]))).toEqual([]);
  });

  test('RW18 too many blocks are warned about and may be sent', () => {
    const blocks = [
      ...Array.from({ length: 12 }, (_, index): Block => ({ ...TEXT, id: `t${index}` })),
      BUTTON,
    ];
    const list = readiness(request(blocks));
    expect(list.find(({ item }) => item === 'length')).toMatchObject({
      done: true,
      findings: [{ rule: 'RW18', level: 'warning', values: { count: 13, max: 12 } }],
    });
  });
});
