/** The columns that a person may choose, in the order in which they stand; the name is always there. */
export const COLUMNS = [
  'phase',
  'dates',
  'responsible',
  'audiences',
  'status',
  'findings',
  'missing',
  'themes',
  'hours',
  'funding',
  'planned',
  'approved',
  'spent',
] as const;
export type ColumnKey = (typeof COLUMNS)[number];

export const USUAL_COLUMNS: readonly ColumnKey[] = [
  'phase',
  'dates',
  'responsible',
  'status',
  'findings',
  'missing',
  'planned',
];

const MONEY: readonly ColumnKey[] = ['planned', 'approved', 'spent'];

/** What this person may see of what they chose. */
export function shownColumns(chosen: readonly ColumnKey[], seesMoney: boolean): ColumnKey[] {
  return COLUMNS.filter((key) => chosen.includes(key) && (seesMoney || !MONEY.includes(key)));
}

const storageKey = (userId: string): string => `altavoz.tactics.columns.${userId}`;

/** The choice of a person on this device; without one, or with one that is not readable, the usual ones. */
export function storedColumns(userId: string, storage: Pick<Storage, 'getItem'>): readonly ColumnKey[] {
  const stored = storage.getItem(storageKey(userId));
  if (stored === null) return USUAL_COLUMNS;
  const keys = stored.split(',');
  return COLUMNS.filter((key) => keys.includes(key));
}

export function storeColumns(
  userId: string,
  columns: readonly ColumnKey[],
  storage: Pick<Storage, 'setItem'>,
): void {
  storage.setItem(storageKey(userId), columns.join(','));
}
