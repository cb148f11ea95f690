import type { Person } from '../../shared/plan/people.js';
import { voicesOn } from './voices.js';

const person = (id: string, more: Partial<Person>): Person => ({
  id,
  version: 1,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  role: 'area-liaison',
  name: id,
  position: '',
  area: '',
  userId: null,
  activeFrom: '2027-01-01',
  activeTo: null,
  endReason: '',
  themes: [],
  credibility: '',
  reach: null,
  acknowledgement: null,
  ...more,
});

describe('voices (M1-M5)', () => {
  it('RH8: tells who speaks today, who will and who did', () => {
    const role = 'official-spokesperson';
    const voices = voicesOn(
      [
        person('first', { role, activeTo: '2027-02-28' }),
        person('second', { role, activeFrom: '2027-03-01', activeTo: '2027-09-14' }),
        person('third', { role, activeFrom: '2027-09-15' }),
        person('oldest', { role, activeFrom: '2026-01-01', activeTo: '2026-12-31' }),
      ],
      '2027-09-14',
    );
    expect(voices.spokesperson?.id).toBe('second');
    expect(voices.next?.id).toBe('third');
    expect(voices.former.map(({ id }) => id)).toEqual(['first', 'oldest']);
  });

  it('RW12: names the areas that the campaign counts on or that had a liaison and have none now', () => {
    const voices = voicesOn(
      [
        person('a', { area: 'Urbanismo', activeTo: '2027-05-01' }),
        person('b', { area: 'Cultura', activeTo: '2027-05-01' }),
        person('c', { area: 'Cultura' }),
        person('d', { area: 'Agua' }),
        person('next', { area: 'hacienda', activeFrom: '2027-10-01' }),
        person('e', { role: 'ambassador' }),
        person('f', { role: 'communications-leader' }),
      ],
      '2027-09-14',
      ['agua ', 'Hacienda'],
    );
    expect(voices.emptyAreas.map(({ name, next }) => [name, next?.id])).toEqual([
      ['Hacienda', 'next'],
      ['Urbanismo', undefined],
    ]);
    expect(voices.areas.map(({ name, liaisons }) => [name, liaisons.map(({ id }) => id)])).toEqual([
      ['agua ', ['d']],
      ['Cultura', ['c']],
    ]);
    expect(voices.ambassadors.map(({ id }) => id)).toEqual(['e']);
    expect(voices.office.map(({ id }) => id)).toEqual(['f']);
  });

  it('M4: ambassadors stand under each of their themes, those without any at the end', () => {
    const role = 'ambassador';
    const voices = voicesOn(
      [
        person('a', { role, themes: ['tourism', 'crafts'] }),
        person('b', { role }),
        person('c', { role, themes: ['tourism'] }),
      ],
      '2027-09-14',
    );
    expect(voices.byTheme.map(({ theme, ambassadors }) => [theme, ambassadors.map(({ id }) => id)])).toEqual([
      ['crafts', ['a']],
      ['tourism', ['a', 'c']],
      [null, ['b']],
    ]);
  });
});
