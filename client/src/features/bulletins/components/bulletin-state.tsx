import { useTranslation } from 'react-i18next';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import type { Bulletin } from '../api/get-bulletins.js';

/** Where a bulletin is between draft and sent, in a word. */
export function BulletinState({ status }: { readonly status: Bulletin['status'] }) {
  const { t } = useTranslation('bulletins');
  const word = t(`status.${status}`);
  if (status === 'approved' || status === 'sent') return <Settled>{word}</Settled>;
  if (status === 'sending')
    return (
      <StateLabel tone="ink" icon="send">
        {word}
      </StateLabel>
    );
  return (
    <StateLabel tone={status === 'in-review' || status === 'paused' ? 'waiting' : 'plain'}>{word}</StateLabel>
  );
}
