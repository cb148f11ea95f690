import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSettleDelivery } from '../api/settle-delivery.js';

/** A person says what became of a delivery that nobody knows about; only a person has it sent again. */
export function SettleButtons({
  bulletinId,
  deliveryId,
}: {
  readonly bulletinId: string;
  readonly deliveryId: string;
}) {
  const { t } = useTranslation('bulletins');
  const text = useProblemText();
  const settle = useSettleDelivery(useCampaignId(), bulletinId);
  const say = (as: 'sent' | 'failed' | 'again'): void =>
    settle.mutate(
      { deliveryId, as },
      {
        onSuccess: () => showToast({ message: t(`sending.settled.${as}`), tone: 'done' }),
        onError: (error) => showToast({ message: text(error), tone: 'failed' }),
      },
    );
  return (
    <ButtonRow>
      <Button small disabled={settle.isPending} onClick={() => say('sent')}>
        {t('sending.settle.sent')}
      </Button>
      <Button small disabled={settle.isPending} onClick={() => say('failed')}>
        {t('sending.settle.failed')}
      </Button>
      <Button small disabled={settle.isPending} onClick={() => say('again')}>
        {t('sending.settle.again')}
      </Button>
    </ButtonRow>
  );
}
