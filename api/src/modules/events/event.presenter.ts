import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { events } from '@altavoz/contracts/events';
import { presentStored } from '../../platform/present.js';
import type { CampaignEvent } from './event.js';

export function presentEvent(event: CampaignEvent): OutputOf<(typeof events)['get']> {
  const { name, kind, origin, start, end, time, place, organiser, website, description } = event;
  const { audienceIds, theme, pillar, publishedInCityAgenda, presence, tacticIds, entities } = event;
  const { followUp, followUpDoneOn, status } = event;
  return {
    ...presentStored(event),
    name,
    kind,
    origin,
    start,
    end,
    time,
    place,
    organiser,
    website,
    description,
    audienceIds,
    theme,
    pillar,
    publishedInCityAgenda,
    presence,
    tacticIds,
    entities,
    followUp,
    followUpDoneOn,
    status,
  };
}
