import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';

interface DeleteDialogProps {
  /** Names the thing. */
  readonly title: string;
  readonly text: string;
  /** Said when something else names it. */
  readonly inUse?: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Deleting is asked by name, and says what still holds the thing. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { title, text, inUse, busy, error, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const problem = useProblemText();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      confirm={t('actions.delete')}
      destructive
      busy={busy}
      onConfirm={onConfirm}
    >
      {error ? (
        <BlockingNotice>
          {inUse !== undefined && isProblem(error, 'conflict') ? inUse : problem(error)}
        </BlockingNotice>
      ) : (
        <p>{text}</p>
      )}
    </ConfirmDialog>
  );
}
