import { EDITORS } from '@altavoz/contracts/access';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { Warning } from '../../../shared/ui/notice.js';
import type { Bulletin } from '../api/get-bulletins.js';
import type { Powers, Steps } from '../use-steps.js';
import styles from './bulletin-actions.module.css';

/** What is asked about before it is done. */
export type Asking = 'send' | 'schedule' | 'return' | 'delete' | 'day';

interface BulletinActionsProps {
  readonly bulletin: Bulletin;
  readonly powers: Powers;
  readonly steps: Steps;
  readonly onAsk: (asking: Asking) => void;
}

/** A test, the way back and the step that comes next. */
export function BulletinActions({ bulletin, powers, steps, onAsk }: BulletinActionsProps) {
  const { t } = useTranslation('bulletins');
  const mayWrite = useMay(EDITORS);
  const { status } = bulletin;
  const returnable =
    powers.lead && (status === 'in-review' || status === 'approved' || status === 'scheduled');
  const scheduled = powers.lead && status === 'scheduled';
  const why = whyNot(bulletin, powers);
  return (
    <>
      {why !== undefined && mayWrite && <p className={styles.why}>{t(why)}</p>}
      {status === 'in-review' && powers.lead && powers.alone && (
        <p className={styles.why}>{t('aloneWarning')}</p>
      )}
      {mayWrite && (
        <Button icon="send" wide busy={steps.testing} onClick={() => void steps.sendTest()}>
          {t('action.test')}
        </Button>
      )}
      {returnable && (
        <Button icon="undo" wide disabled={steps.taking} onClick={() => onAsk('return')}>
          {t('action.return')}
        </Button>
      )}
      {powers.lead && status === 'approved' && (
        <Button
          icon="clock"
          wide
          disabled={lacksSomething(bulletin) || steps.taking}
          onClick={() => onAsk('schedule')}
        >
          {t('action.schedule')}
        </Button>
      )}
      {scheduled && (
        <>
          <Button
            icon="undo"
            wide
            disabled={steps.taking}
            onClick={() => void steps.take({ action: 'unschedule' })}
          >
            {t('action.unschedule')}
          </Button>
          <Button
            icon="send"
            wide
            disabled={lacksSomething(bulletin) || steps.taking}
            onClick={() => onAsk('send')}
          >
            {t('action.send')}
          </Button>
        </>
      )}
      <PrimaryAction bulletin={bulletin} powers={powers} steps={steps} onAsk={onAsk} />
    </>
  );
}

/** Why the next step is somebody else's. */
function whyNot({ status }: Bulletin, { lead, own }: Powers): 'onlyLeads' | 'own' | 'leadsSend' | undefined {
  if (status === 'in-review') return lead ? (own ? 'own' : undefined) : 'onlyLeads';
  return (status === 'approved' || status === 'scheduled') && !lead ? 'leadsSend' : undefined;
}

function lacksSomething({ readiness }: Bulletin): boolean {
  return readiness.some(({ ready, blocking }) => !ready && blocking);
}

/** The one primary button: the step that comes next, when it is this person's. */
export function PrimaryAction({ bulletin, powers, steps, onAsk }: BulletinActionsProps) {
  const { t } = useTranslation('bulletins');
  switch (bulletin.status) {
    case 'draft':
      return powers.write ? (
        <Button
          variant="primary"
          wide
          busy={steps.taking}
          onClick={() => void steps.take({ action: 'submit' })}
        >
          {t('action.submit')}
        </Button>
      ) : null;
    case 'in-review':
      return powers.lead && !powers.own ? (
        <Button
          variant="primary"
          icon="check"
          wide
          busy={steps.taking}
          onClick={() => void steps.take({ action: 'approve' })}
        >
          {t('action.approve')}
        </Button>
      ) : null;
    case 'approved':
      return powers.lead ? (
        <Button
          variant="primary"
          icon="send"
          wide
          disabled={lacksSomething(bulletin)}
          busy={steps.taking}
          onClick={() => onAsk('send')}
        >
          {t('action.send')}
        </Button>
      ) : null;
    case 'scheduled':
      return powers.lead ? (
        <Button variant="primary" icon="clock" wide disabled={steps.taking} onClick={() => onAsk('schedule')}>
          {t('action.reschedule')}
        </Button>
      ) : null;
    case 'sending':
    case 'paused':
    case 'sent':
    case 'cancelled':
      return null;
  }
}

/** What the reader of the editor must know before writing: what was said on returning, what changing costs. */
export function WriterNotices({
  bulletin,
  powers,
}: {
  readonly bulletin: Bulletin;
  readonly powers: Powers;
}) {
  const { t } = useTranslation('bulletins');
  const mayWrite = useMay(EDITORS);
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const { status, returnComment, approvedBy, approvedAt, sendAt, heldBecause } = bulletin;
  const hour = sendAt === null ? '' : format.moment(sendAt, zone);
  return (
    <div className={styles.notices}>
      {status === 'draft' && returnComment !== null && (
        <Warning title={`${t('returned')}.`}>{returnComment}</Warning>
      )}
      {heldBecause !== null && (
        <Warning title={`${t(`held.${heldBecause}`, { moment: hour })}.`}>
          {t(`held.${heldBecause}Text`)}
        </Warning>
      )}
      {powers.write && status === 'scheduled' && (
        <Warning title={`${t('schedule.leaves', { moment: hour })}.`}>{t('scheduleLost')}</Warning>
      )}
      {powers.write && status === 'approved' && (
        <Warning
          title={
            approvedBy && approvedAt
              ? `${t('readiness.done.approval', { name: approvedBy.name })}, ${format.moment(approvedAt, zone)}.`
              : undefined
          }
        >
          {t('approvalLost')}
        </Warning>
      )}
      {powers.write && status === 'in-review' && <p className={styles.why}>{t('reviewLost')}</p>}
      {!mayWrite && <p className={styles.why}>{t('readOnly.viewer')}</p>}
      {status === 'cancelled' && <p className={styles.why}>{t('readOnly.cancelled')}</p>}
      {(status === 'sending' || status === 'paused' || status === 'sent') && (
        <p className={styles.why}>{t('readOnly.gone')}</p>
      )}
    </div>
  );
}
