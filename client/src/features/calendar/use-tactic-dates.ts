import type { DateRange } from '@altavoz/domain/shared/date-range';
import { textIn } from '@altavoz/domain/shared/language';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api-client/keys.js';
import { useOptimisticMutation } from '../../shared/api-client/optimistic.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaignId } from '../../shared/session/campaign.js';
import { showToast } from '../../shared/ui/toast.js';
import { showUndo, UNDO_SECONDS } from '../../shared/ui/undo-bar.js';
import { changePatches } from './calendar-patches.js';
import type { Dated } from './dated.js';
import { sendChange, type DatedTactic, type DatesChange, type TacticDates } from './dates-change.js';
import type { NewDays } from './event-adapter.js';
import { useRefusalText } from './refusal-text.js';

interface Asked {
  readonly change: DatesChange;
  /** A run of arrow keys, whose undo takes back all of it. */
  readonly run?: Run;
}

/** Arrow keys on one tactic, as long as undo stands. */
interface Run {
  readonly id: string;
  until: number;
  /** The days before its first step, once the API has told them. */
  former?: TacticDates;
}

/** What changes when dates change: the range, the gaps, the tray, what Today says, the rules and the money by month. */
export function roomsOfDates(campaignId: string) {
  return (['calendar', 'gaps', 'tactics', 'today', 'checks', 'budget'] as const).map((room) =>
    keys.room(campaignId, room),
  );
}

/**
 * Changes the days of tactics: one request, shown at once, taken back with its reason when the API refuses (RH9-RH12, a
 * newer version), and offered to be undone for ten seconds. `zone` is where the calendar is seen from.
 */
export function useTacticDates(zone: string | undefined) {
  const campaignId = useCampaignId();
  const { t } = useTranslation('calendar');
  const refusal = useRefusalText();
  const saying = useChangeText();
  // Keys come faster than the screen is drawn: where each tactic is going, until the API has answered.
  const going = useRef(new Map<string, DateRange | undefined>());
  const run = useRef<Run | undefined>(undefined);
  const { mutate, mutateAsync, isPending } = useOptimisticMutation<Asked, readonly DatedTactic[]>({
    mutationFn: ({ change }) => sendChange(campaignId, change, zone),
    patches: ({ change }) => changePatches(campaignId, change),
    refresh: () => roomsOfDates(campaignId),
    onSuccess: (saved, { change, run: itsRun }) => {
      arrived(going.current, change);
      if (change.action === 'restore') return;
      const first = saved[0];
      if (itsRun !== undefined && first !== undefined) itsRun.former ??= first.former;
      const items = saved.map((tactic) => ({ tactic, dates: itsRun?.former ?? tactic.former }));
      const onUndo = () => {
        // One step back is the opposite arrow; undo takes back all the steps that it was offered for.
        run.current = undefined;
        return mutateAsync({ change: { action: 'restore', items } });
      };
      showUndo({ message: saying(change), onUndo });
    },
    onError: (error, { change }) => {
      run.current = undefined;
      if (change.action === 'shift' || change.action === 'restore') return;
      going.current.delete(change.tactic.id);
      const name = nameOf(change.tactic, saying.language);
      showToast({ tone: 'failed', message: t('refused', { name, reason: refusal(error) }) });
    },
  });
  /** The tactic as it will be once what was asked for it is done. */
  const ahead = useCallback(<T extends Dated>(tactic: T): T => {
    if (!going.current.has(tactic.id)) return tactic;
    const range = going.current.get(tactic.id);
    if (range === undefined) return { ...tactic, start: null, end: null, status: 'draft' };
    const { start, end } = range;
    return { ...tactic, start, end, status: tactic.status === 'draft' ? 'scheduled' : tactic.status };
  }, []);
  const put = useCallback(
    (given: Dated, to: NewDays | undefined, how?: 'step') => {
      const tactic = ahead(given);
      going.current.set(tactic.id, to);
      const goesOn = run.current?.id === tactic.id && Date.now() < run.current.until;
      const until = Date.now() + UNDO_SECONDS * 1000;
      if (how === undefined) run.current = undefined;
      else if (goesOn && run.current !== undefined) run.current.until = until;
      else run.current = { id: tactic.id, until };
      const change: DatesChange =
        to === undefined ? { action: 'unschedule', tactic } : { action: 'put', tactic, to };
      mutate(run.current === undefined ? { change } : { change, run: run.current });
    },
    [mutate, ahead],
  );
  /** Any other change; resolves when it is done, and rejects with what the API said. */
  const change = useCallback(
    (wanted: DatesChange) => {
      run.current = undefined;
      return mutateAsync({ change: wanted });
    },
    [mutateAsync],
  );
  return { put, ahead, change, busy: isPending };
}

function arrived(going: Map<string, DateRange | undefined>, change: DatesChange): void {
  if (change.action === 'put' && going.get(change.tactic.id) === change.to) going.delete(change.tactic.id);
  if (change.action === 'unschedule' && going.get(change.tactic.id) === undefined)
    going.delete(change.tactic.id);
}

const nameOf = ({ name }: Dated, language: 'es' | 'en'): string => textIn(name, language);

/** What was done, for the undo bar. */
function useChangeText() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const say = (change: DatesChange): string => {
    if (change.action === 'shift')
      return t('undo.shifted', {
        count: change.tactics.length,
        days: t(change.days > 0 ? 'shift.later' : 'shift.earlier', { count: Math.abs(change.days) }),
      });
    if (change.action === 'restore') return '';
    const name = nameOf(change.tactic, format.language);
    switch (change.action) {
      case 'unschedule':
        return t('undo.unscheduled', { name });
      case 'skip':
        return t('undo.skipped', { name, day: format.day(change.occurrence.start) });
      case 'recur':
        return t(change.rule === null ? 'undo.recursNoMore' : 'undo.recurs', { name });
      case 'put':
      case 'move-occurrence':
        return t('undo.moved', { name, range: format.range(change.to.start, change.to.end) });
    }
  };
  return Object.assign(say, { language: format.language });
}
