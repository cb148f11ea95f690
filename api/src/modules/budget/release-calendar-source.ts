import { PLAN_READERS } from '@altavoz/contracts/access';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { contains } from '@altavoz/domain/shared/date-range';
import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { CalendarSource } from '../calendar/calendar-source.js';
import type { ReleaseFields } from './release.model.js';

interface Releases {
  ofCampaign(scope: Scope, campaignId: string): Promise<readonly Entity<ReleaseFields>[]>;
}

const TITLE = { es: 'Liberación de la reserva', en: 'Release from the reserve' };

/** When somebody decided about the reserve (I3). */
export function releaseCalendarSource(releases: Releases): CalendarSource {
  return {
    kinds: ['release'],
    readers: PLAN_READERS,
    async occurrences(scope, { id: campaignId, timeZone }, days) {
      const all = await releases.ofCampaign(scope, campaignId);
      return all.flatMap(({ id, status, decidedAt, version }) => {
        if (!decidedAt) return [];
        const start = dayAt(decidedAt.getTime(), timeZone);
        return contains(days, start)
          ? [{ kind: 'release', subjectId: id, title: TITLE, start, status, version }]
          : [];
      });
    },
  };
}
