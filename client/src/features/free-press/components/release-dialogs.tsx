import { isEmail } from '@altavoz/domain/subscribers/email';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../shared/api-client/new-key.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useTestRelease, type ReleaseStep } from '../api/release-mailing.js';
import type { PressRelease } from '../api/releases.js';
import type { Asking } from '../asking.js';

interface ReleaseDialogsProps {
  readonly asking: Asking;
  readonly release: PressRelease;
  readonly today: string;
  readonly take: (step: ReleaseStep, done?: () => void) => void;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** When newsrooms begin their day. */
const USUAL_TIME = '09:00';

/** What is asked before something that cannot simply be undone. */
export default function ReleaseDialogs(props: ReleaseDialogsProps) {
  switch (props.asking) {
    case 'send':
      return <SendDialog {...props} />;
    case 'cancel':
      return <CancelDialog {...props} />;
    case 'schedule':
      return <ScheduleDialog {...props} />;
    case 'test':
      return <TestDialog {...props} />;
  }
}

function SendDialog({ release, take, busy, onClose }: ReleaseDialogsProps) {
  const { t } = useTranslation('free-press');
  // Pressing twice is one sending.
  const [key] = useState(newKey);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('mailing.confirmSend', { count: release.recipients.writable })}
      confirm={t('mailing.send')}
      busy={busy}
      onConfirm={() => take({ action: 'send', key }, onClose)}
    >
      {t('mailing.confirmText')}
    </ConfirmDialog>
  );
}

function CancelDialog({ take, busy, onClose }: ReleaseDialogsProps) {
  const { t } = useTranslation('free-press');
  return (
    <ConfirmDialog
      opened
      destructive
      onClose={onClose}
      title={t('mailing.confirmCancel')}
      confirm={t('mailing.cancel')}
      busy={busy}
      onConfirm={() => take({ action: 'cancel' }, onClose)}
    >
      {t('mailing.confirmCancelText')}
    </ConfirmDialog>
  );
}

function ScheduleDialog({ today, take, busy, onClose }: ReleaseDialogsProps) {
  const { t } = useTranslation(['free-press', 'shared']);
  const zone = useCampaign()?.timeZone ?? 'UTC';
  const [day, setDay] = useState<string | undefined>(today);
  const [time, setTime] = useState(USUAL_TIME);
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      opened
      onClose={onClose}
      width={480}
      title={t('mailing.scheduleTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={busy}
            onClick={() => {
              setAsked(true);
              if (day !== undefined && time !== '')
                take({ action: 'schedule', when: { day, time } }, onClose);
            }}
          >
            {t('mailing.schedule')}
          </Button>
        </>
      }
    >
      <p>{t('mailing.scheduleText')}</p>
      <Fields row>
        <DateField label={t('mailing.day')} min={today} value={day} onChange={setDay} />
        <TextField
          label={t('mailing.time')}
          type="time"
          hint={t('mailing.zone', { zone: zone.replaceAll('_', ' ') })}
          error={asked && (day === undefined || time === '') ? t('mailing.dayMissing') : undefined}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </Fields>
    </Dialog>
  );
}

function TestDialog({ release, onClose }: ReleaseDialogsProps) {
  const { t } = useTranslation(['free-press', 'shared']);
  const problem = useProblemText();
  const test = useTestRelease(useCampaignId(), release.id);
  const [email, setEmail] = useState(release.pressContact?.email ?? '');
  const [asked, setAsked] = useState(false);
  const [key] = useState(newKey);
  const wrong = !isEmail(email.trim());
  return (
    <Dialog
      opened
      onClose={onClose}
      width={440}
      title={t('mailing.testTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={test.isPending}
            onClick={() => {
              setAsked(true);
              if (wrong) return;
              test.mutate(
                { email: email.trim(), key },
                {
                  onSuccess: () => {
                    showToast({ message: t('mailing.tested', { email: email.trim() }), tone: 'done' });
                    onClose();
                  },
                },
              );
            }}
          >
            {t('mailing.send')}
          </Button>
        </>
      }
    >
      {test.error && <BlockingNotice>{problem(test.error)}</BlockingNotice>}
      <p>{t('mailing.testText')}</p>
      <TextField
        label={t('mailing.email')}
        type="email"
        value={email}
        error={asked && wrong ? t('shared:form.issues.required') : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
    </Dialog>
  );
}
