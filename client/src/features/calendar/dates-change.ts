import type { OutputOf } from '@altavoz/contracts/endpoint';
import type {
  moveTactic,
  recurTactic,
  restoreDates,
  scheduleTactic,
  shiftTactics,
  skipTactic,
  unscheduleTactic,
} from '@altavoz/contracts/tactic-schedule';
import type { EditScope } from '@altavoz/domain/calendar/edit-scope';
import { call } from '../../shared/api-client/request.js';
import type { Dated } from './dated.js';
import type { NewDays } from './event-adapter.js';
import type { Occurrence } from './occurrence.js';
import { createVersionTurns } from './version-turns.js';

/** A tactic after its days changed, with the days from before. */
export type DatedTactic = OutputOf<typeof moveTactic>;
export type TacticDates = DatedTactic['former'];

/** What can be done to the days of a tactic, or of many. */
export type DatesChange =
  | { readonly action: 'put'; readonly tactic: Dated; readonly to: NewDays }
  | {
      readonly action: 'move-occurrence';
      readonly tactic: Dated;
      readonly occurrence: Occurrence;
      readonly to: NewDays;
      readonly scope: EditScope;
    }
  | { readonly action: 'unschedule'; readonly tactic: Dated }
  | {
      readonly action: 'skip';
      readonly tactic: Dated;
      readonly occurrence: Occurrence;
      readonly scope: 'this' | 'following';
    }
  | {
      readonly action: 'recur';
      readonly tactic: Dated;
      /** RFC 5545; null for no more. */
      readonly rule: string | null;
      /** The day from which on it is otherwise; all of it when undefined. */
      readonly from?: string | undefined;
    }
  | { readonly action: 'shift'; readonly tactics: readonly Dated[]; readonly days: number }
  | {
      readonly action: 'restore';
      readonly items: readonly { readonly tactic: Dated; readonly dates: TacticDates }[];
    };

/** One line for each tactic in the whole client, whatever component asks. */
const turns = createVersionTurns();

/** Every change is one request; it carries the versions that were seen. `zone` is where the days are seen from. */
export async function sendChange(
  campaignId: string,
  change: DatesChange,
  zone: string | undefined,
): Promise<readonly DatedTactic[]> {
  if (change.action === 'shift') return sendShift(campaignId, change.tactics, change.days);
  if (change.action === 'restore') return sendRestore(campaignId, change.items);
  const { tactic } = change;
  return [
    await turns.inTurn(tactic.id, tactic.version, (version) => sendOne(campaignId, change, version, zone)),
  ];
}

type OneChange = Exclude<DatesChange, { readonly action: 'shift' | 'restore' }>;

function sendOne(
  campaignId: string,
  change: OneChange,
  version: number,
  zone: string | undefined,
): Promise<DatedTactic> {
  const options = { params: { campaignId, tacticId: change.tactic.id }, version };
  switch (change.action) {
    case 'unschedule':
      return call<typeof unscheduleTactic>('POST /campaigns/:campaignId/tactics/:tacticId/unschedule', {
        ...options,
        body: {},
      });
    case 'skip':
      return call<typeof skipTactic>('POST /campaigns/:campaignId/tactics/:tacticId/skip', {
        ...options,
        body: { occurrence: dayOf(change.occurrence), scope: change.scope },
      });
    case 'recur':
      return call<typeof recurTactic>('POST /campaigns/:campaignId/tactics/:tacticId/recur', {
        ...options,
        body:
          change.from === undefined
            ? { rule: change.rule }
            : { rule: change.rule, occurrence: change.from, scope: 'following' },
      });
    case 'move-occurrence':
      return call<typeof moveTactic>('POST /campaigns/:campaignId/tactics/:tacticId/move', {
        ...options,
        body: { ...seenFrom(change.to, zone), occurrence: dayOf(change.occurrence), scope: change.scope },
      });
    case 'put': {
      const body = seenFrom(change.to, zone);
      if (change.tactic.status === 'draft')
        return call<typeof scheduleTactic>('POST /campaigns/:campaignId/tactics/:tacticId/schedule', {
          ...options,
          body,
        });
      return call<typeof moveTactic>('POST /campaigns/:campaignId/tactics/:tacticId/move', {
        ...options,
        body,
      });
    }
  }
}

/** The day that names an occurrence in every edit, whichever day it was moved to. */
const dayOf = ({ occurrenceOf, start }: Occurrence): string => occurrenceOf ?? start;

/** Hours are of the zone from where they are seen; whole days are the same everywhere. */
function seenFrom({ start, end, time }: NewDays, zone: string | undefined) {
  if (time === undefined) return { start, end };
  return { start, end, time, ...(zone === undefined ? {} : { zone }) };
}

function sendShift(campaignId: string, tactics: readonly Dated[], days: number) {
  return turns.allInTurn(tactics, async (versions) => {
    const items = tactics.map(({ id }, index) => ({ tacticId: id, version: versions[index] ?? 0 }));
    const answer = await call<typeof shiftTactics>('POST /campaigns/:campaignId/tactics/shift', {
      params: { campaignId },
      body: { items, days },
    });
    return answer.items;
  });
}

type Restored = Extract<DatesChange, { readonly action: 'restore' }>['items'];

function sendRestore(campaignId: string, restored: Restored) {
  return turns.allInTurn(
    restored.map(({ tactic }) => tactic),
    async (versions) => {
      const items = restored.map(({ tactic, dates }, index) => ({
        tacticId: tactic.id,
        version: versions[index] ?? 0,
        dates,
      }));
      const answer = await call<typeof restoreDates>('POST /campaigns/:campaignId/tactics/restore-dates', {
        params: { campaignId },
        body: { items },
      });
      return answer.items;
    },
  );
}
