import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../shared/api-client/new-key.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useDeleteBulletin } from '../api/change-bulletin.js';
import type { Bulletin } from '../api/get-bulletins.js';
import type { Steps } from '../use-steps.js';
import { useMonthName } from '../use-words.js';
import type { Asking } from './bulletin-actions.js';
import { ScheduleDialog } from './schedule-dialog.js';

interface BulletinDialogsProps {
  readonly asking: Asking;
  readonly bulletin: Bulletin;
  readonly version: number;
  readonly sendOn: string;
  readonly steps: Steps;
  readonly onDay: (day: string) => void;
  readonly onClose: () => void;
}

/** What is asked before something that cannot simply be undone. */
export default function BulletinDialogs(props: BulletinDialogsProps) {
  switch (props.asking) {
    case 'send':
      return <SendDialog {...props} />;
    case 'schedule':
      return <ScheduleDialog {...props} />;
    case 'return':
      return <ReturnDialog {...props} />;
    case 'delete':
      return <DeleteDialog {...props} />;
    case 'day':
      return <DayDialog {...props} />;
  }
}

function SendDialog({ bulletin, steps, onClose }: BulletinDialogsProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  // Pressing twice is one sending.
  const [key] = useState(newKey);
  const { recipients: count, subject, listName } = bulletin;
  const amount = format.number(count);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('confirm.send', { count, amount })}
      confirm={t('confirm.sendGo', { count, amount })}
      busy={steps.taking}
      onConfirm={() => void steps.take({ action: 'send', key }, onClose)}
    >
      {t('confirm.sendText', { subject, list: listName })}
    </ConfirmDialog>
  );
}

function ReturnDialog({ bulletin, steps, onClose }: BulletinDialogsProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const monthName = useMonthName();
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = comment.trim() === '';
  return (
    <Dialog
      opened
      onClose={onClose}
      width={480}
      title={t('returnTitle', { month: monthName(bulletin.month) })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={steps.taking}
            onClick={() => {
              setAsked(true);
              if (!missing) void steps.take({ action: 'return', comment }, onClose);
            }}
          >
            {t('action.return')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('comment')}
        hint={t('commentHint')}
        rows={4}
        count={1_000}
        value={comment}
        error={asked && missing ? t('commentMissing') : undefined}
        onChange={(event) => setComment(event.target.value)}
      />
    </Dialog>
  );
}

function DeleteDialog({ bulletin, version, onClose }: BulletinDialogsProps) {
  const { t } = useTranslation('bulletins');
  const text = useProblemText();
  const navigate = useNavigate();
  const monthName = useMonthName();
  const campaignId = useCampaignId();
  const remove = useDeleteBulletin(campaignId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      destructive
      title={t('confirm.delete', { month: monthName(bulletin.month) })}
      confirm={t('confirm.deleteGo')}
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(
          { id: bulletin.id, version },
          {
            onSuccess: () => {
              showToast({ message: t('done.delete'), tone: 'done' });
              void navigate({
                to: '/c/$campaignId/bulletins',
                params: { campaignId },
                ignoreBlocker: true,
              });
            },
            onError: (error) => showToast({ message: text(error), tone: 'failed' }),
          },
        )
      }
    >
      {t('confirm.deleteText')}
    </ConfirmDialog>
  );
}

function DayDialog({ sendOn, onDay, onClose }: BulletinDialogsProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const [day, setDay] = useState<string | undefined>(sendOn);
  return (
    <Dialog
      opened
      onClose={onClose}
      width={420}
      title={t('sendOn')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button
            variant="primary"
            disabled={day === undefined}
            onClick={() => {
              if (day !== undefined && day !== sendOn) onDay(day);
              onClose();
            }}
          >
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <DateField label={t('sendOn')} hint={t('sendOnHint')} value={day} onChange={setDay} />
    </Dialog>
  );
}
