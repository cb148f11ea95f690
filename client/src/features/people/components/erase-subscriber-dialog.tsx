import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useEraseSubscriber } from '../api/change-people.js';
import type { Subscriber } from '../api/get-people.js';

interface EraseDialogProps {
  readonly subscriber: Subscriber;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Says by name who will be gone and what stays. */
export default function EraseSubscriberDialog({ subscriber, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation('people');
  const problem = useProblemText();
  const erase = useEraseSubscriber();
  const name = subscriber.name === '' ? subscriber.email : `${subscriber.name} (${subscriber.email})`;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('lists.eraseTitle', { name })}
      confirm={t('lists.erase')}
      destructive
      busy={erase.isPending}
      onConfirm={() =>
        erase.mutate(subscriber, {
          onSuccess: () => {
            showToast({ message: t('lists.erased', { name: subscriber.email }), tone: 'done' });
            onErased();
          },
        })
      }
    >
      {erase.isError ? (
        <BlockingNotice>{problem(erase.error)}</BlockingNotice>
      ) : (
        <p>{t('lists.eraseText')}</p>
      )}
    </ConfirmDialog>
  );
}
