/** Activities as the calendar's route answers them, made up: drawing is measured, not the way there. */
export interface MadeUpActivity {
  readonly id: string;
  readonly subjectId: string;
  readonly start: string;
  /** The last day. */
  readonly end: string;
  readonly [field: string]: unknown;
}

const CHANNEL_TYPES = ['traditional', 'non-traditional', 'digital', 'public-relations'];
const DAY_MS = 86_400_000;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** So many tactics that begin one after another over so many days, each lasting one to `longest` days. */
export function manyActivities(count: number, from: string, days: number, longest: number): MadeUpActivity[] {
  return Array.from({ length: count }, (_, index) => {
    const start = dayAfter(from, index % days);
    const last = Math.min((index % days) + (index % longest), days - 1);
    const subjectId = index.toString(16).padStart(24, '0');
    return {
      id: `tactic:${subjectId}`,
      kind: 'tactic',
      subjectId,
      title: { es: `Táctica número ${index}`, en: `Tactic number ${index}` },
      start,
      end: dayAfter(from, last),
      time: null,
      moments: null,
      recurring: false,
      occurrenceOf: null,
      status: 'scheduled',
      channelType: CHANNEL_TYPES[index % 4],
      phase: (index % 3) + 1,
      audienceIds: [],
      personIds: [],
      place: '',
      overlaps: null,
      version: 1,
      movable: true,
    };
  });
}

/** The same as the library takes it: its end is the day after. */
export function asBareEvents(activities: readonly MadeUpActivity[]) {
  return activities.map(({ id, start, end }) => ({
    id,
    title: `Tactic ${id.slice(-6)}`,
    start,
    end: dayAfter(end, 1),
  }));
}
