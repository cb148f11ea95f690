import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useRemoveContact, type Contact } from '../api/contacts.js';

interface EraseContactProps {
  readonly contact: Contact;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** For somebody who asked to be forgotten; whoever is only put aside goes into the archive. */
export default function EraseContactDialog({ contact, onClose, onErased }: EraseContactProps) {
  const { t } = useTranslation('people');
  const problem = useProblemText();
  const remove = useRemoveContact(useCampaignId());
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('contacts.eraseTitle', { name: contact.name })}
      confirm={t('contacts.erase')}
      destructive
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(contact, {
          onSuccess: () => {
            showToast({ message: t('contacts.erased', { name: contact.name }), tone: 'done' });
            onErased();
          },
        })
      }
    >
      {remove.isError ? (
        <BlockingNotice>{problem(remove.error)}</BlockingNotice>
      ) : (
        <p>{t('contacts.eraseText')}</p>
      )}
    </ConfirmDialog>
  );
}
