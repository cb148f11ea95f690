import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../shared/plain-date.js';
import { REVIEW_FREQUENCIES } from './indicator.js';
import { isNews, reminderOf, type Reminder } from './reminder.js';

describe('J5 RW6 reminders of a review', () => {
  test('some days before it is due, once it is late, and after a quarter', () => {
    const on = (today: string) => reminderOf('2027-01-10', 'monthly', today);
    expect(on('2027-02-06')).toBeNull();
    expect(on('2027-02-07')).toEqual({ stage: 'soon', due: '2027-02-10' });
    expect(on('2027-02-10')).toEqual({ stage: 'soon', due: '2027-02-10' });
    expect(on('2027-02-11')).toEqual({ stage: 'late', due: '2027-02-10' });
    expect(on('2027-04-11')).toEqual({ stage: 'very-late', due: '2027-02-10' });
    expect(reminderOf('2027-01-10', 'quarterly', '2027-04-03')).toEqual({ stage: 'soon', due: '2027-04-10' });
  });

  test('whatever days somebody looks, no stage is said twice, none is skipped backwards, a new look begins anew', () => {
    const days = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...REVIEW_FREQUENCIES), days, (frequency, looked) => {
        let said: Reminder | null = null;
        const heard: string[] = [];
        for (const after of looked.sort((a, b) => a - b)) {
          const reminder = reminderOf('2027-01-01', frequency, addDays('2027-01-01', after));
          if (!reminder || !isNews(reminder, said)) continue;
          heard.push(reminder.stage);
          said = reminder;
        }
        expect(heard).toEqual([...new Set(heard)]);
        expect(heard.length).toBeLessThanOrEqual(frequency === 'monthly' ? 3 : 2);
        expect(isNews({ stage: 'soon', due: '2029-01-01' }, said)).toBe(true);
      }),
    );
  });
});
