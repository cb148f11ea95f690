import type { Block } from './api/get-bulletins.js';
import { differencesOf, isComplete, mergeContents, savablePart, type Content } from './content.js';

const text = (id: string, words: string): Block => ({ id, type: 'text', text: words });
const base: Content = {
  subject: 'Septiembre',
  preheader: '',
  sendOn: '2027-09-16',
  blocks: [text('a', 'uno'), text('b', 'dos'), text('c', 'tres')],
};
const ids = ({ blocks }: Content): string => blocks.map(({ id }) => id).join('');
const words = (content: Content, id: string): string | undefined => {
  const block = content.blocks.find((one) => one.id === id);
  return block?.type === 'text' ? block.text : undefined;
};

describe('what can be saved while something is half written', () => {
  test('a block half written counts as it was saved, a new one not at all, the rest goes', () => {
    const written: Content = {
      ...base,
      subject: ' ',
      preheader: 'Resumen',
      blocks: [text('a', ''), text('n', ''), text('c', 'tres y medio'), text('b', 'dos')],
    };
    expect(isComplete(written)).toBe(false);
    expect(savablePart(written, base)).toEqual({
      subject: 'Septiembre',
      preheader: 'Resumen',
      sendOn: '2027-09-16',
      blocks: [text('a', 'uno'), text('c', 'tres y medio'), text('b', 'dos')],
    });
  });

  test('what is whole goes as it is', () => {
    expect(isComplete(base)).toBe(true);
    expect(savablePart(base, { ...base, blocks: [] })).toEqual(base);
  });
});

describe('two people at once (412)', () => {
  test('only what differs is shown, side by side', () => {
    const theirs: Content = { ...base, subject: 'Otro', blocks: [text('a', 'uno'), text('b', 'DOS')] };
    expect(differencesOf(base, theirs)).toEqual([
      { key: 'subject', mine: 'Septiembre', theirs: 'Otro' },
      { key: 'b', mine: text('b', 'dos'), theirs: text('b', 'DOS') },
      { key: 'c', mine: text('c', 'tres'), theirs: undefined },
    ]);
    expect(differencesOf(base, base)).toEqual([]);
    const turned = { ...base, blocks: [...base.blocks].reverse() };
    expect(differencesOf(base, turned).map(({ key }) => key)).toEqual(['order']);
  });

  test('together: what only one of the two changed is taken from them', () => {
    const mine: Content = { ...base, subject: 'Mío', blocks: [text('a', 'UNO'), ...base.blocks.slice(1)] };
    const theirs: Content = {
      ...base,
      preheader: 'Suyo',
      blocks: [text('a', 'uno'), text('n', 'nuevo'), text('b', 'DOS'), text('c', 'tres')],
    };
    const both = mergeContents(base, mine, theirs, () => 'x');
    expect(both).toMatchObject({ subject: 'Mío', preheader: 'Suyo' });
    expect(ids(both)).toBe('anbc');
    expect([words(both, 'a'), words(both, 'b'), words(both, 'n')]).toEqual(['UNO', 'DOS', 'nuevo']);
  });

  test('together: where both changed the same words, mine stay and theirs stand right after', () => {
    const mine: Content = { ...base, blocks: [text('a', 'mío'), text('b', 'dos')] };
    const theirs: Content = { ...base, blocks: [text('a', 'suyo'), text('b', 'dos'), text('c', 'cambiado')] };
    const both = mergeContents(base, mine, theirs, () => 'x');
    expect(ids(both)).toBe('axbc');
    expect([words(both, 'a'), words(both, 'x'), words(both, 'c')]).toEqual(['mío', 'suyo', 'cambiado']);
  });

  test('together: a block that they removed and I left alone goes; one that I wrote in stays', () => {
    const theirs: Content = { ...base, blocks: [text('c', 'tres')] };
    const mine: Content = { ...base, blocks: [text('a', 'uno'), text('b', 'escrito'), text('c', 'tres')] };
    expect(ids(mergeContents(base, mine, theirs, () => 'x'))).toBe('bc');
  });
});
