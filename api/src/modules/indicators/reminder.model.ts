import type { Reminder } from '@altavoz/domain/indicators/reminder';
import { defineModel } from '../../platform/db/model.js';

/** What was said last about something that comes again and again, so that nothing is said twice. */
export interface ReminderFields extends Reminder {
  campaignId: string;
  /** An indicator, or `accountability` for the half-yearly account of the campaign. */
  about: string;
}

export const reminderModel = defineModel<ReminderFields>(
  'Reminder',
  'reminders',
  {
    campaignId: { type: String, required: true },
    about: { type: String, required: true },
    due: { type: String, required: true },
    stage: { type: String, required: true },
  },
  [[{ organizationId: 1, campaignId: 1, about: 1 }, { unique: true }]],
);
