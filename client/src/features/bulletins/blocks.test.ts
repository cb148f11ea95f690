import type { Block } from './api/get-bulletins.js';
import { BLOCK_TYPES } from '@altavoz/domain/bulletins/bulletin';
import { block as blockSchema } from '@altavoz/contracts/bulletins';
import {
  emptyBlock,
  insertBlock,
  isWhole,
  lacksOf,
  moveBlock,
  removeBlock,
  replaceBlock,
  tidyBlock,
  wordsOf,
} from './blocks.js';

const blocks: Block[] = [
  { id: 'a', type: 'heading', text: 'Cuatro calles' },
  { id: 'b', type: 'text', text: 'El centro se camina.' },
  { id: 'c', type: 'button', label: 'Ver el programa', url: 'https://valdemar.example/programa' },
  { id: 'd', type: 'divider' },
];
const order = (of: readonly Block[]): string => of.map(({ id }) => id).join('');

describe('N4 the blocks of a bulletin in their order', () => {
  test.each([
    ['a', 2, 'bcad'],
    ['d', 0, 'dabc'],
    ['b', 1, 'abcd'],
    ['c', 9, 'abdc'],
    ['b', -3, 'bacd'],
    ['x', 1, 'abcd'],
  ])('%s moves to place %i: %s', (id, to, expected) => {
    expect(order(moveBlock(blocks, id, to))).toBe(expected);
    expect(order(blocks)).toBe('abcd');
  });

  test('a removed block comes back to its place when taken back, and only once', () => {
    const [, second] = blocks;
    const without = removeBlock(blocks, 'b');
    expect(order(without)).toBe('acd');
    const back = second ? insertBlock(without, second, 1) : [];
    expect(order(back)).toBe('abcd');
    expect(order(second ? insertBlock(back, second, 1) : [])).toBe('abcd');
    expect(order(insertBlock(blocks, emptyBlock('quote', 'q'), 4))).toBe('abcdq');
  });

  test('replacing changes one and leaves the others as they are', () => {
    const changed = replaceBlock(blocks, { id: 'a', type: 'heading', text: 'Otra' });
    expect(changed[0]).toEqual({ id: 'a', type: 'heading', text: 'Otra' });
    expect(changed.slice(1)).toEqual(blocks.slice(1));
  });
});

describe('what a block lacks before it can be saved', () => {
  const cases: [string, Block, object][] = [
    ['a heading without words', { id: 'a', type: 'heading', text: '  ' }, { text: 'required' }],
    ['a heading too long', { id: 'a', type: 'heading', text: 'x'.repeat(201) }, { text: 'tooLong' }],
    ['a text may lack its title', { id: 'a', type: 'text', title: '', text: 'Hola' }, {}],
    ['a message not chosen', emptyBlock('message', 'a'), { messageId: 'required' }],
    [
      'a button that leads to a script',
      { id: 'a', type: 'button', label: 'Ver', url: 'javascript:alert(1)' },
      { url: 'url' },
    ],
    ['a button without address', { id: 'a', type: 'button', label: 'Ver', url: '' }, { url: 'required' }],
    [
      'PD4 an image without alternative text is saved, and the readiness list asks for it',
      { id: 'a', type: 'image', url: 'https://valdemar.example/a.png', alt: '' },
      {},
    ],
    [
      'an activity that ends before it starts',
      {
        id: 'a',
        type: 'agenda',
        title: 'Agenda',
        items: [{ title: 'Feria', start: '2027-09-16', end: '2027-09-15', url: 'nada' }],
      },
      { 'items.0.end': 'order', 'items.0.url': 'url' },
    ],
    [
      'a figure half written',
      { id: 'a', type: 'figures', title: 'Cifras', figures: [{ label: '', value: '3' }] },
      { 'figures.0.label': 'required' },
    ],
    ['a line', { id: 'a', type: 'divider' }, {}],
  ];
  test.each(cases)('%s', (_name, block, lacks) => {
    expect(lacksOf(block)).toEqual(lacks);
    expect(isWhole(block)).toBe(Object.keys(lacks).length === 0);
  });

  test('what counts as whole, the contract takes; what is empty, it does not', () => {
    const whole: Block[] = [
      ...blocks,
      { id: 'e', type: 'text', title: ' ', text: 'Hola' },
      { id: 'f', type: 'figures', title: 'Cifras', figures: [{ label: 'becas', value: '14' }], note: '' },
      {
        id: 'g',
        type: 'agenda',
        title: 'Agenda',
        items: [{ title: 'Feria', start: '2027-09-16', end: '2027-09-16', place: '', url: ' ' }],
      },
    ];
    for (const block of whole) {
      expect(isWhole(block)).toBe(true);
      expect(() => blockSchema.parse(tidyBlock(block))).not.toThrow();
    }
    for (const type of BLOCK_TYPES.filter((one) => one !== 'divider')) {
      expect(isWhole(emptyBlock(type, 'x'))).toBe(false);
      expect(blockSchema.safeParse(emptyBlock(type, 'x')).success).toBe(false);
    }
  });

  test('a closed card shows the writer’s own words', () => {
    expect(blocks.map(wordsOf)).toEqual(['Cuatro calles', 'El centro se camina.', 'Ver el programa', '']);
    expect(wordsOf({ id: 'q', type: 'quote', text: 'Vuelvan', author: 'Ana' })).toBe('Vuelvan, Ana');
  });
});
