import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../shared/session/campaign.js';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useCampaignStep } from '../api/change-strategy.js';

/** Closing ends the campaign for good, so it is asked by name. */
export default function CloseDialog({
  campaign,
  onClose,
}: {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('strategy');
  const text = useProblemText();
  const step = useCampaignStep();
  const { name } = campaign;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('activation.closeTitle', { name })}
      confirm={t('activation.close')}
      destructive
      busy={step.isPending}
      onConfirm={() =>
        step.mutate(
          { campaign, action: 'close' },
          {
            onSuccess: () => {
              showToast({ message: t('activation.closedDone', { name }), tone: 'done' });
              onClose();
            },
            onError: (error) => {
              showToast({ message: text(error), tone: 'failed' });
              onClose();
            },
          },
        )
      }
    >
      <p>{t('activation.closeText')}</p>
    </ConfirmDialog>
  );
}
