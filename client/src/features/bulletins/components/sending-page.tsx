import { LEADS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { Warning } from '../../../shared/ui/notice.js';
import { Page } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { bulletinQuery, type Bulletin } from '../api/get-bulletins.js';
import { useLiveProgress } from '../api/watch-bulletin.js';
import { usePace } from '../use-pace.js';
import { usePowers, useSteps } from '../use-steps.js';
import { useBulletinName } from '../use-words.js';
import { BulletinState } from './bulletin-state.js';
import { CameOfIt } from './came-of-it.js';
import { DeliveryTable } from './delivery-table.js';
import { SavedLine } from './saved-line.js';
import { FailedPanel, UncertainPanel } from './sending-outcome.js';
import styles from './sending-page.module.css';
import { SendingPace } from './sending-pace.js';
import { SendingProgress } from './sending-progress.js';

const CancelDialog = lazy(() => import('./cancel-dialog.js'));

/** A bulletin on its way, or after it: one number, one bar, and who got it. */
export function SendingPage({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('bulletins');
  const campaignId = useCampaignId();
  const name = useBulletinName()(bulletin);
  const powers = usePowers(bulletin);
  const steps = useSteps({ bulletin });
  const mayRead = useMay(LEADS);
  const [, setSearch] = useSearchState();
  const [cancelling, setCancelling] = useState(false);
  const seenAt = useQuery({
    ...bulletinQuery(campaignId, bulletin.id),
    enabled: false,
  }).dataUpdatedAt;
  useLiveProgress(campaignId, bulletin);
  const samples = usePace(bulletin, seenAt);
  const { status } = bulletin;

  return (
    <Page
      rail
      title={name}
      subtitle={<Story bulletin={bulletin} />}
      beside={<BulletinState status={status} heldBecause={bulletin.heldBecause} />}
      actions={
        <>
          <Button variant="quiet" onClick={() => setSearch({ view: 'mail' }, 'push')}>
            {t('action.see')}
          </Button>
          {powers.lead && status === 'sending' && (
            <Button icon="pause" busy={steps.taking} onClick={() => void steps.take({ action: 'pause' })}>
              {t('action.pause')}
            </Button>
          )}
          {powers.lead && status === 'paused' && (
            <>
              <Button disabled={steps.taking} onClick={() => setCancelling(true)}>
                {t('action.cancel')}
              </Button>
              <Button icon="play" busy={steps.taking} onClick={() => void steps.take({ action: 'resume' })}>
                {t('action.resume')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <SendingProgress bulletin={bulletin} samples={samples} />
          <Halted bulletin={bulletin} />
        </div>
        {status === 'sending' && <SendingPace samples={samples} />}
        <div className={styles.main}>
          {mayRead ? (
            <DeliveryTable bulletin={bulletin} />
          ) : (
            <p className="muted">{t('sending.onlyLeads')}</p>
          )}
        </div>
        <div className={styles.beside}>
          {mayRead && (
            <>
              <UncertainPanel bulletin={bulletin} />
              <FailedPanel bulletin={bulletin} />
            </>
          )}
          <CameOfIt bulletin={bulletin} />
        </div>
      </div>
      <Suspense>
        {cancelling && (
          <CancelDialog bulletin={bulletin} steps={steps} onClose={() => setCancelling(false)} />
        )}
      </Suspense>
    </Page>
  );
}

/** When it left, who approved it, and when it ended. */
function Story({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const { month, approvedBy, sentAt, sendOn } = bulletin;
  const day = format.dayTitle(sentAt === null ? sendOn : dayOf(sentAt, zone));
  return (
    <>
      <SavedLine month={month} />
      <span className={styles.story}>
        {approvedBy
          ? t('sending.started', { day, name: approvedBy.name })
          : t('sending.startedAlone', { day })}{' '}
        {sentAt !== null && t('sending.ended', { moment: format.moment(sentAt, zone) })}
      </span>
    </>
  );
}

/** Why it stands still: a person, something wrong, or for good. */
function Halted({ bulletin: { status, pauseReason, deliveries } }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  if (status === 'paused') {
    return (
      <div className={styles.halted}>
        <Warning title={`${t('sending.paused')}.`}>
          {pauseReason === null ? t('sending.pausedText') : t(`sending.reason.${pauseReason}`)}
        </Warning>
      </div>
    );
  }
  if (status !== 'cancelled') return null;
  const { sent } = deliveries;
  return (
    <p className={styles.halted}>
      <b>{t('sending.cancelled')}.</b>{' '}
      {t('sending.cancelledText', { count: sent, amount: format.number(sent) })}
    </p>
  );
}
