import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import type { Bulletin } from '../api/get-bulletins.js';
import type { Steps } from '../use-steps.js';
import { useMonthName } from '../use-words.js';

interface CancelDialogProps {
  readonly bulletin: Bulletin;
  readonly steps: Steps;
  readonly onClose: () => void;
}

/** Stopping for good says how many stay without it. */
export default function CancelDialog({ bulletin, steps, onClose }: CancelDialogProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const monthName = useMonthName();
  const left = bulletin.deliveries.pending + bulletin.deliveries.sending;
  return (
    <ConfirmDialog
      opened
      destructive
      onClose={onClose}
      title={t('confirm.cancel')}
      confirm={t('confirm.cancelGo')}
      busy={steps.taking}
      onConfirm={() => void steps.take({ action: 'cancel' }, onClose)}
    >
      {t('confirm.cancelText', {
        count: left,
        amount: format.number(left),
        month: monthName(bulletin.month),
      })}
    </ConfirmDialog>
  );
}
