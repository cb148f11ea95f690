import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked before something that is not saved is left behind. */
export default function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTranslation('bulletins');
  return (
    <ConfirmDialog
      opened
      destructive
      onClose={onStay}
      title={t('leave.title')}
      confirm={t('leave.go')}
      onConfirm={onLeave}
    >
      {t('leave.text')}
    </ConfirmDialog>
  );
}
