import { shownColumns, storeColumns, storedColumns, USUAL_COLUMNS } from './columns.js';

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

describe('the columns that a person chooses', () => {
  test('are kept for that person alone, in the order of the table', () => {
    const storage = memory();
    storeColumns('one', ['planned', 'phase'], storage);
    expect(storedColumns('one', storage)).toEqual(['phase', 'planned']);
    expect(storedColumns('two', storage)).toEqual(USUAL_COLUMNS);
  });

  test('what an older version stored and nobody knows any more is left out', () => {
    const storage = memory();
    storage.setItem('altavoz.tactics.columns.one', 'phase,colour');
    expect(storedColumns('one', storage)).toEqual(['phase']);
  });

  test('money is only for those who may see it', () => {
    expect(shownColumns(['phase', 'planned', 'spent'], false)).toEqual(['phase']);
  });
});
