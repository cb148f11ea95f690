import type { cancelTactic, completeTactic, startTactic } from '@altavoz/contracts/tactics';
import { textIn } from '@altavoz/domain/shared/language';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { patch, useOptimisticMutation } from '../../shared/api-client/optimistic.js';
import { call } from '../../shared/api-client/request.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaignId } from '../../shared/session/campaign.js';
import { showToast } from '../../shared/ui/toast.js';
import { tacticsQuery, type Tactic } from '../../shared/plan/tactics.js';
import { useRefusalText } from './refusal-text.js';
import { roomsOfDates } from './use-tactic-dates.js';

type Step = 'start' | 'complete' | 'cancel';

interface Change {
  readonly tactic: Tactic;
  readonly step: Step;
}

const statusAfter = { start: 'in-progress', complete: 'completed', cancel: 'cancelled' } as const;
const sentences = {
  start: 'drawer.started',
  complete: 'drawer.completed',
  cancel: 'drawer.cancelled',
} as const;

function send(campaignId: string, { tactic, step }: Change): Promise<Tactic> {
  const options = { params: { campaignId, tacticId: tactic.id }, body: {}, version: tactic.version };
  if (step === 'start')
    return call<typeof startTactic>('POST /campaigns/:campaignId/tactics/:tacticId/start', options);
  if (step === 'complete')
    return call<typeof completeTactic>('POST /campaigns/:campaignId/tactics/:tacticId/complete', options);
  return call<typeof cancelTactic>('POST /campaigns/:campaignId/tactics/:tacticId/cancel', options);
}

/** Takes a tactic to its next state, or says why it cannot go there. */
export function useTacticState() {
  const campaignId = useCampaignId();
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const refusal = useRefusalText();
  const change = useOptimisticMutation<Change, Tactic>({
    mutationFn: (variables) => send(campaignId, variables),
    patches: ({ tactic, step }) => [
      patch<Tactic[]>(tacticsQuery(campaignId).queryKey, (cached) =>
        cached.map((each) => (each.id === tactic.id ? { ...each, status: statusAfter[step] } : each)),
      ),
    ],
    refresh: () => roomsOfDates(campaignId),
    onSuccess: (tactic, { step }) =>
      showToast({ message: t(sentences[step], { name: textIn(tactic.name, format.language) }) }),
    onError: (error) => showToast({ tone: 'failed', message: refusal(error) }),
  });
  const { mutateAsync } = change;
  const step = useCallback(
    async (tactic: Tactic, next: Step): Promise<void> => {
      // A refusal has already been said and taken back.
      await mutateAsync({ tactic, step: next }).catch(() => undefined);
    },
    [mutateAsync],
  );
  return { step, busy: change.isPending };
}
