import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { Warning } from '../../../shared/ui/notice.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { messageUsesQuery } from '../api/get-message-uses.js';

interface RetireDialogProps {
  readonly messageId: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onRetire: (reason: string) => void;
}

/** Says what retiring does to the tactics ahead (RH9), and asks why. */
export default function RetireDialog({ messageId, busy, onClose, onRetire }: RetireDialogProps) {
  const { t } = useTranslation('messages');
  const ahead = useQuery(messageUsesQuery(useCampaignId(), messageId)).data?.ahead ?? 0;
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('retireTitle')}
      confirm={t('retire')}
      destructive
      busy={busy}
      onConfirm={() => onRetire(reason.trim())}
    >
      <Fields>
        <p>{t('retireText')}</p>
        {ahead > 0 && <Warning>{t('retireAhead', { count: ahead })}</Warning>}
        <TextArea
          label={t('reason')}
          optional
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Fields>
    </ConfirmDialog>
  );
}
