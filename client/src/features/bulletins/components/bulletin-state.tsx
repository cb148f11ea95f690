import { useTranslation } from 'react-i18next';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import type { Bulletin } from '../api/get-bulletins.js';

/** Where a bulletin is between draft and sent, in a word. */
export function BulletinState({ status, heldBecause }: Pick<Bulletin, 'status' | 'heldBecause'>) {
  const { t } = useTranslation('bulletins');
  if (heldBecause !== null) return <StateLabel tone="waiting">{t('status.held')}</StateLabel>;
  const word = t(`status.${status}`);
  if (status === 'approved' || status === 'sent') return <Settled>{word}</Settled>;
  if (status === 'sending')
    return (
      <StateLabel tone="ink" icon="send">
        {word}
      </StateLabel>
    );
  if (status === 'scheduled')
    return (
      <StateLabel tone="ink" icon="clock">
        {word}
      </StateLabel>
    );
  return (
    <StateLabel tone={status === 'in-review' || status === 'paused' ? 'waiting' : 'plain'}>{word}</StateLabel>
  );
}
