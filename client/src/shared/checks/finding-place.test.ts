import { FINDING_KEYS } from '@altavoz/domain/checks/finding-key';
import { SUBJECT_KINDS } from '@altavoz/domain/checks/finding';
import { iconOf, placeOf } from './finding-place.js';

const about = (
  kind: (typeof SUBJECT_KINDS)[number],
  key: string,
  values: Record<string, string | number> = {},
) => ({
  key,
  subject: { kind, id: 'x1' },
  values,
});

describe('where a finding is mended', () => {
  it.each(FINDING_KEYS)('%s has its place', (key) => {
    const { room, to } = placeOf(about('tactic', key));
    expect(to).toBe(`/c/$campaignId/${room}`);
  });

  it('opens what the finding is about', () => {
    expect(placeOf(about('tactic', 'message-missing')).search).toEqual({
      tactic: 'x1',
      field: 'messageIds',
    });
    expect(placeOf(about('calendar', 'gap', { start: '2027-09-28' }))).toMatchObject({
      room: 'calendar',
      search: { date: '2027-09-28' },
    });
    expect(placeOf(about('calendar', 'month-without-general-message', { month: '2027-09' })).search).toEqual({
      date: '2027-09-01',
    });
  });

  it('RH13 leads to asking for exactly what is missing', () => {
    expect(placeOf(about('budget', 'planned-over-allocatable', { excess: 100_000 }))).toMatchObject({
      room: 'budget',
      search: { release: '100000' },
    });
  });

  it('a finding of tomorrow goes to the room of its subject', () => {
    for (const kind of SUBJECT_KINDS) {
      expect(placeOf(about(kind, 'not-yet-known')).to).toMatch(/^\/c\/\$campaignId\//);
      expect(iconOf(about(kind, 'not-yet-known'))).toBeTruthy();
    }
  });
});
