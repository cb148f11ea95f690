import { EDITORS, LEADS } from '@altavoz/contracts/access';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Warning } from '../../../shared/ui/notice.js';
import { Page, Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { PageSkeleton } from '../../../shared/ui/skeleton.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { releaseQuery, useReleaseStep, type ReleaseStep } from '../api/release-mailing.js';
import type { PressRelease } from '../api/releases.js';
import { ReleaseDeliveries } from './release-deliveries.js';
import { ReleasePreview } from './release-preview.js';
import { ReleaseReady } from './release-ready.js';
import type { Asking } from '../asking.js';
import styles from './release-page.module.css';

const ReleaseDialog = lazy(() => import('./release-dialog.js'));
const ReleaseDialogs = lazy(() => import('./release-dialogs.js'));

/** One press release: what it lacks, whom it reaches, the mail itself; afterwards who got it and what it brought. */
export default function ReleasePage({ id }: { readonly id: string }) {
  const { t } = useTranslation('free-press');
  const release = useQuery(releaseQuery(useCampaignId(), id));
  if (release.data) return <Release release={release.data} />;
  return (
    <Page title={t('release')}>
      {release.isError ? (
        <ErrorState error={release.error} onRetry={() => void release.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function Release({ release }: { readonly release: PressRelease }) {
  const { t } = useTranslation('free-press');
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const zone = useCampaign()?.timeZone ?? 'UTC';
  const [today] = useState(() => dayAt(Date.now(), zone));
  const [, setSearch] = useSearchState();
  const [asking, setAsking] = useState<Asking | 'edit' | undefined>();
  const lead = useMay(LEADS);
  const editor = useMay(EDITORS);
  const step = useReleaseStep(campaignId, release);
  const take = (what: ReleaseStep, done?: () => void): void =>
    step.mutate(what, {
      onSuccess: () => done?.(),
      onError: (error) => showToast({ message: problem(error), tone: 'failed' }),
    });
  const { status, byMail } = release;
  const isDraft = status === 'draft';
  const ready = release.readiness.every(({ ready: done, blocking }) => done || !blocking);
  return (
    <Page
      title={release.title}
      rail
      subtitle={
        <>
          {t(`mailing.status.${status}`)} <Story release={release} />
        </>
      }
      actions={
        <>
          <Button variant="quiet" onClick={() => setSearch({ release: undefined }, 'push')}>
            {t('views.releases')}
          </Button>
          {editor && (isDraft || !byMail) && (
            <Button onClick={() => setAsking('edit')}>{t('mailing.edit')}</Button>
          )}
          {editor && (isDraft || status === 'scheduled') && (
            <Button onClick={() => setAsking('test')}>{t('mailing.test')}</Button>
          )}
          {lead && isDraft && (
            <>
              <Button disabled={!ready} onClick={() => setAsking('schedule')}>
                {t('mailing.schedule')}
              </Button>
              <Button variant="primary" icon="send" disabled={!ready} onClick={() => setAsking('send')}>
                {t('mailing.send')}
              </Button>
            </>
          )}
          {lead && status === 'scheduled' && (
            <Button busy={step.isPending} onClick={() => take({ action: 'unschedule' })}>
              {t('mailing.unschedule')}
            </Button>
          )}
          {lead && status === 'sending' && (
            <Button icon="pause" busy={step.isPending} onClick={() => take({ action: 'pause' })}>
              {t('mailing.pause')}
            </Button>
          )}
          {lead && status === 'paused' && (
            <>
              <Button onClick={() => setAsking('cancel')}>{t('mailing.cancel')}</Button>
              <Button icon="play" busy={step.isPending} onClick={() => take({ action: 'resume' })}>
                {t('mailing.resume')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <Halted release={release} />
          {isDraft || status === 'scheduled' ? (
            <ReleaseReady release={release} />
          ) : (
            <>
              {byMail && <ReleaseDeliveries release={release} mayRead={lead} />}
              <Brought release={release} />
            </>
          )}
        </div>
        <ReleasePreview release={release} />
      </div>
      <Suspense>
        {asking === 'edit' && (
          <ReleaseDialog release={release} today={today} onClose={() => setAsking(undefined)} />
        )}
        {asking !== undefined && asking !== 'edit' && (
          <ReleaseDialogs
            asking={asking}
            release={release}
            today={today}
            take={take}
            busy={step.isPending}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Suspense>
    </Page>
  );
}

/** When it leaves or left, and who sent it. */
function Story({ release }: { readonly release: PressRelease }) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const { status, sendAt, sentAt, sentOn, sentBy, byMail } = release;
  if (status === 'scheduled' && sendAt !== null)
    return <>· {t('mailing.leavesAt', { moment: format.moment(sendAt, zone) })}</>;
  if (sentOn === null) return null;
  if (!byMail) return `· ${format.dayTitle(sentOn)} · ${t('mailing.noted')}`;
  const moment = sentAt === null ? format.dayTitle(sentOn) : format.moment(sentAt, zone);
  return <>· {t('mailing.sentBy', { moment, name: sentBy?.name ?? '' })}</>;
}

/** Why it stands still. */
function Halted({ release: { status, heldBecause, pauseReason } }: { readonly release: PressRelease }) {
  const { t } = useTranslation('free-press');
  if (status === 'draft' && heldBecause !== null) {
    return <Warning title={t(heldBecause === 'late' ? 'mailing.heldLate' : 'mailing.heldNotReady')} />;
  }
  if (status !== 'paused') return null;
  return (
    <Warning title={pauseReason === null ? t('mailing.pausedByHand') : t(`mailing.paused.${pauseReason}`)} />
  );
}

/** What came of it (N5). */
function Brought({ release: { clips, id } }: { readonly release: PressRelease }) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const currency = useCampaign()?.currency ?? 'EUR';
  const [, setSearch] = useSearchState();
  return (
    <Section title={t('mailing.brought')}>
      {clips.count === 0 ? (
        <p className="muted">{t('mailing.broughtNothing')}</p>
      ) : (
        <>
          <p>
            <b>{t('mailing.clips', { count: clips.count })}</b>
            {' · '}
            {t('mailing.outlets', { count: clips.outlets })}
            {' · '}
            {t('value')} {format.money({ amount: clips.value, currency })}{' '}
            <LinkButton
              onClick={() => setSearch({ method: '', view: undefined, release: undefined }, 'push')}
            >
              {t('method')}
            </LinkButton>
          </p>
          {/* The list of clips, with those of this release alone. */}
          <LinkButton onClick={() => setSearch({ view: undefined, release: id }, 'push')}>
            {t('mailing.seeClips')}
          </LinkButton>
        </>
      )}
    </Section>
  );
}
