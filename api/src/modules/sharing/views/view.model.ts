import type { CalendarView } from '@altavoz/domain/calendar/view';
import type { Entity } from '../../../platform/db/model.js';
import { defineModel, nested } from '../../../platform/db/model.js';
import { filtersSchema, type StoredFilters } from './stored-filters.js';

export interface ViewFields {
  campaignId: string;
  name: string;
  view: CalendarView;
  filters: StoredFilters;
  shared: boolean;
  owner: { id: string; name: string };
}

export type SavedView = Entity<ViewFields>;

const needed = { type: String, required: true };

export const viewModel = defineModel<ViewFields>(
  'View',
  'views',
  {
    campaignId: needed,
    name: needed,
    view: needed,
    filters: { type: filtersSchema, required: true },
    shared: { type: Boolean, required: true },
    owner: { type: nested({ id: needed, name: needed }), required: true },
  },
  [[{ organizationId: 1, campaignId: 1, name: 1, _id: 1 }]],
);
