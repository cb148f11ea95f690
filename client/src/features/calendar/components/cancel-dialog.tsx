import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { useReturnedFocus } from './use-returned-focus.js';

interface CancelDialogProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Cancelling cannot be undone, so it names the tactic and what is freed. */
export default function CancelDialog({ name, busy, onClose, onConfirm }: CancelDialogProps) {
  const { t } = useTranslation('calendar');
  useReturnedFocus();
  return (
    <ConfirmDialog
      opened
      destructive
      busy={busy}
      title={t('drawer.cancelTitle', { name })}
      confirm={t('drawer.cancelConfirm')}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{t('drawer.cancelText')}</p>
    </ConfirmDialog>
  );
}
