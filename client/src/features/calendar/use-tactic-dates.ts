import type { moveTactic, scheduleTactic, unscheduleTactic } from '@altavoz/contracts/tactic-schedule';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { textIn } from '@altavoz/domain/shared/language';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api-client/keys.js';
import { useOptimisticMutation } from '../../shared/api-client/optimistic.js';
import { call } from '../../shared/api-client/request.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaignId } from '../../shared/session/campaign.js';
import { showToast } from '../../shared/ui/toast.js';
import { showUndo, UNDO_SECONDS } from '../../shared/ui/undo-bar.js';
import { rangeOf, type Dated } from './dated.js';
import { datesPatches, undatedPatches } from './calendar-patches.js';
import type { Tactic } from '../../shared/plan/tactics.js';
import { useRefusalText } from './refusal-text.js';
import { createVersionTurns } from './version-turns.js';

/** One line for each tactic in the whole client, whatever component asks. */
const turns = createVersionTurns();

interface Change {
  readonly tactic: Dated;
  /** Where it goes; undefined takes it off the calendar. */
  readonly to: DateRange | undefined;
  /** Where it was, for taking the change back; a change that takes back offers nothing more. */
  readonly from: DateRange | undefined | 'no-undo';
}

/** A run of arrow keys on one tactic, as long as undo stands. */
interface Steps {
  readonly id: string;
  readonly from: DateRange | undefined;
  readonly until: number;
}

function send(campaignId: string, { tactic, to }: Change): Promise<Tactic> {
  const params = { campaignId, tacticId: tactic.id };
  return turns.inTurn(tactic.id, tactic.version, (version) => {
    if (to === undefined) {
      const name = 'POST /campaigns/:campaignId/tactics/:tacticId/unschedule';
      return call<typeof unscheduleTactic>(name, { params, body: {}, version });
    }
    const body = { start: to.start, end: to.end };
    if (tactic.status === 'draft') {
      return call<typeof scheduleTactic>('POST /campaigns/:campaignId/tactics/:tacticId/schedule', {
        params,
        body,
        version,
      });
    }
    return call<typeof moveTactic>('POST /campaigns/:campaignId/tactics/:tacticId/move', {
      params,
      body,
      version,
    });
  });
}

/** What changes when dates change: the range, the gaps, the tray, what Today says, the rules and the money by month. */
export function roomsOfDates(campaignId: string) {
  return (['calendar', 'gaps', 'tactics', 'today', 'checks', 'budget'] as const).map((room) =>
    keys.room(campaignId, room),
  );
}

/**
 * Puts a tactic on days: one request, shown at once, taken back with its reason when the API refuses (RH9-RH12, a newer
 * version), and offered to be undone for ten seconds.
 */
export function useTacticDates() {
  const campaignId = useCampaignId();
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const refusal = useRefusalText();
  // Keys come faster than the screen is drawn: where each tactic is going, until the API has answered.
  const going = useRef(new Map<string, DateRange | undefined>());
  // One step back is the opposite arrow; undo takes back all the steps that it was offered for.
  const steps = useRef<Steps | undefined>(undefined);
  const arrived = (id: string, to: DateRange | undefined): void => {
    if (going.current.get(id) === to) going.current.delete(id);
  };
  const { mutate, mutateAsync, isPending } = useOptimisticMutation<Change, Tactic>({
    mutationFn: (variables) => send(campaignId, variables),
    patches: ({ tactic, to }) =>
      to === undefined ? undatedPatches(campaignId, tactic) : datesPatches(campaignId, tactic, to),
    refresh: () => roomsOfDates(campaignId),
    onSuccess: (saved, { to, from }) => {
      arrived(saved.id, to);
      if (from === 'no-undo') return;
      const name = textIn(saved.name, format.language);
      const message =
        to === undefined
          ? t('undo.unscheduled', { name })
          : t('undo.moved', { name, range: format.range(to.start, to.end) });
      const onUndo = () => {
        steps.current = undefined;
        return mutateAsync({ tactic: saved, to: from, from: 'no-undo' });
      };
      showUndo({ message, onUndo });
    },
    onError: (error, { tactic }) => {
      going.current.delete(tactic.id);
      steps.current = undefined;
      const name = textIn(tactic.name, format.language);
      showToast({ tone: 'failed', message: t('refused', { name, reason: refusal(error) }) });
    },
  });
  /** The tactic as it will be once what was asked for it is done. */
  const ahead = useCallback(<T extends Dated>(tactic: T): T => {
    if (!going.current.has(tactic.id)) return tactic;
    const range = going.current.get(tactic.id);
    if (range === undefined) return { ...tactic, start: null, end: null, status: 'draft' };
    return { ...tactic, ...range, status: tactic.status === 'draft' ? 'scheduled' : tactic.status };
  }, []);
  const put = useCallback(
    (given: Dated, to: DateRange | undefined, how?: 'step') => {
      const tactic = ahead(given);
      const from = tactic.status === 'draft' ? undefined : rangeOf(tactic);
      going.current.set(tactic.id, to);
      const before = how === 'step' ? steps.current : undefined;
      const goesOn = before?.id === tactic.id && Date.now() < before.until;
      const origin = goesOn ? before.from : from;
      const until = Date.now() + UNDO_SECONDS * 1000;
      steps.current = how === 'step' ? { id: tactic.id, from: origin, until } : undefined;
      mutate({ tactic, to, from: origin });
    },
    [mutate, ahead],
  );
  return { put, ahead, busy: isPending };
}
