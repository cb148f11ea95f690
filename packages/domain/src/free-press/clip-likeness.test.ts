import { describe, expect, test } from '@jest/globals';
import { likenessOf, readClipLink, tracesOf } from './clip-likeness.js';

describe('N8 the same piece noted twice, or printed by several', () => {
  const piece = (title: string, more: object = {}) => ({
    date: '2027-03-10',
    outlet: 'El Faro',
    ...tracesOf({ title, url: null }),
    ...more,
  });
  const title = 'Valdemar enseña a medir un río';

  test('the same address is the same piece, whatever hangs on it', () => {
    const one = tracesOf({ title: 'Uno', url: 'https://www.faro.example/rio/?utm_source=x#top' });
    expect(one).toEqual({ linkKey: 'faro.example/rio', titleKey: null });
    expect(likenessOf(piece('Uno', one), piece('Dos', { ...one, date: '2027-09-01' }))).toBe('same');
  });

  test.each([
    ['same', { outlet: 'el faro', date: '2027-03-12' }],
    ['syndicated', { outlet: 'Radio Ría' }],
    [null, { outlet: 'Radio Ría', date: '2027-03-18' }],
  ] as const)('%s', (expected, more) => {
    expect(likenessOf(piece(title), piece('VALDEMAR ensena a medir un rio.', more))).toBe(expected);
  });

  test('headlines of few words say nothing', () => {
    expect(likenessOf(piece('Un río'), piece('Un río'))).toBeNull();
  });

  test('a pasted link tells the outlet, and often the headline and the day', () => {
    expect(readClipLink(' https://www.faro.example/2027/03/10/valdemar-ensena-a-medir-un-rio.html ')).toEqual(
      {
        host: 'faro.example',
        title: 'Valdemar ensena a medir un rio',
        date: '2027-03-10',
      },
    );
    expect(readClipLink('https://faro.example/n/84213')).toEqual({
      host: 'faro.example',
      title: null,
      date: null,
    });
    expect(readClipLink('Valdemar en la prensa')).toBeNull();
  });
});
