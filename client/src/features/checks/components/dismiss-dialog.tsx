import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingWords } from '../../../shared/checks/use-finding-words.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Finding } from '../../../shared/plan/checks.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { useDismiss, useRestore } from '../api/change-checks.js';

const MOST = 300;

/** Sets a warning aside: never without a reason, always with a way back. */
export default function DismissDialog({
  finding,
  onClose,
}: {
  readonly finding: Finding;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['checks', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const campaignId = useCampaignId();
  const dismiss = useDismiss(campaignId);
  const restore = useRestore(campaignId);
  const { title } = useFindingWords(finding);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '' || [...reason].length > MOST) return;
    dismiss.mutate(
      { findingId: finding.id, reason },
      {
        onSuccess: (dismissal) => {
          onClose();
          showUndo({
            message: (
              <>
                {t('form.done')} <b>{title}</b>
              </>
            ),
            onUndo: () => restore.mutateAsync(dismissal),
          });
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('form.title', { what: title })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="dismiss-finding" busy={dismiss.isPending}>
            {t('dismiss')}
          </Button>
        </>
      }
    >
      <form id="dismiss-finding" onSubmit={onSubmit} noValidate>
        <Fields>
          {dismiss.isError && <BlockingNotice>{text(dismiss.error)}</BlockingNotice>}
          <p>{finding.message[format.language]}</p>
          <TextArea
            label={t('form.reason')}
            hint={t('form.hint')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            count={MOST}
            error={tried && reason.trim() === '' ? t('form.missing') : undefined}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
