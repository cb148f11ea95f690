import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { createList } from '@altavoz/contracts/lists';
import { presentStored } from '../../platform/present.js';
import type { ListCounts } from '../subscribers/subscriber.model.js';
import type { List } from './list.model.js';

export function presentList(list: List, counts: ListCounts): OutputOf<typeof createList> {
  const { name, slug, language, consentText, consentVersion, kind, goal, draftDaysBefore } = list;
  return {
    ...presentStored(list),
    name,
    slug,
    language,
    consentText,
    consentVersion: consentVersion ?? 1,
    kind: kind ?? 'external',
    goal: goal ?? null,
    draftDaysBefore: draftDaysBefore ?? null,
    counts,
  };
}
