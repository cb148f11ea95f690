import { useTranslation } from 'react-i18next';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import type { Message } from '../../../shared/plan/messages.js';

/** The state of the newest version, in a word. */
export function MessageState({ message }: { readonly message: Pick<Message, 'status' | 'inForce'> }) {
  const { t } = useTranslation('messages');
  if (message.status === 'approved') return <Settled>{t('status.approved')}</Settled>;
  return (
    <StateLabel tone={message.status === 'in-review' ? 'waiting' : 'plain'}>
      {t(message.status === 'draft' && message.inForce ? 'status.next' : `status.${message.status}`)}
    </StateLabel>
  );
}
