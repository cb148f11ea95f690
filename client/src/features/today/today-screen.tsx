import { EDITORS } from '@altavoz/contracts/access';
import { daysOf } from '@altavoz/domain/shared/date-range';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { todayQuery, useCampaign, useCampaignId, type Today } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { buttonClass } from '../../shared/ui/button.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Icon } from '../../shared/ui/icon.js';
import { usePhone } from '../../shared/ui/media.js';
import { Page } from '../../shared/ui/page.js';
import { ReserveBar } from '../../shared/ui/reserve-bar.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { linkClass } from '../../shared/ui/text-link.js';
import { YearRibbon } from '../../shared/ui/year-ribbon.js';
import { Agenda } from './components/agenda.js';
import { AttentionList } from './components/attention-list.js';
import { Decisions } from './components/decisions.js';
import { FirstSteps } from './components/first-steps.js';
import { Press } from './components/press.js';
import { RowSection } from './components/row-section.js';
import styles from './today-screen.module.css';

/** What needs someone, what comes, and where the money and the press stand: one request. */
export default function TodayScreen() {
  const { t } = useTranslation('today');
  const today = useQuery(todayQuery(useCampaignId()));
  if (today.data !== undefined) return <Overview today={today.data} />;
  if (today.error === null) return <PageSkeleton rows={6} />;
  return (
    <Page title={t('title')}>
      <ErrorState error={today.error} onRetry={() => void today.refetch()} />
    </Page>
  );
}

function Overview({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const campaignId = useCampaignId();
  const campaign = useCampaign();
  const mayEdit = useMay(EDITORS);
  const phone = usePhone();
  const { start, counts } = today.ribbon;
  const end = campaign?.end ?? addDays(start, Math.max(0, counts.length - 1));
  const activity = useMemo(
    () => new Map(counts.map((count, index) => [addDays(start, index), count])),
    [start, counts],
  );
  const begun = counts.some((count) => count > 0) || today.decisions.length > 0;
  return (
    <Page
      title={format.dayTitle(today.day)}
      documentTitle={t('title')}
      subtitle={<Needs today={today} />}
      actions={
        mayEdit && begun && !phone ? (
          <Link
            to="/c/$campaignId/tactics"
            params={{ campaignId }}
            search={{ new: '1' }}
            className={buttonClass({})}
          >
            <Icon name="add" size={16} />
            <span>{t('newTactic')}</span>
          </Link>
        ) : undefined
      }
    >
      <YearRibbon
        start={start}
        end={end}
        activity={activity}
        gaps={begun ? today.gaps : []}
        today={today.day}
      />
      {!begun && mayEdit ? (
        <FirstSteps />
      ) : (
        <>
          <div className={styles.columns}>
            <div>
              <Decisions today={today} />
              <AttentionList findings={today.attention} />
            </div>
            <Agenda today={today} />
          </div>
          <Foot today={today} />
        </>
      )}
    </Page>
  );
}

/** “Seis asuntos necesitan a alguien. El jueves sale el boletín.” */
function Needs({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const count = today.decisions.length + today.attention.length;
  const number = isWritten(count) ? t(`numbers.${count}`) : format.number(count);
  const bulletin = today.upcoming.find(
    ({ kind, start }) =>
      kind === 'bulletin' && daysOf({ start: today.day, end: addDays(today.day, 6) }).includes(start),
  );
  const leaves =
    bulletin === undefined
      ? ''
      : bulletin.start === today.day
        ? t('bulletinToday')
        : t('bulletinOn', { weekday: format.weekday(bulletin.start) });
  return `${t('needs', { count, number })} ${leaves}`.trim();
}

const WRITTEN = [2, 3, 4, 5, 6, 7, 8, 9] as const;
const isWritten = (count: number): count is (typeof WRITTEN)[number] =>
  WRITTEN.some((each) => each === count);

function Foot({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const campaignId = useCampaignId();
  const { budget, freePress } = today;
  if (budget === null && freePress === null) return null;
  return (
    <div className={styles.foot}>
      {budget !== null && (
        <RowSection
          title={t('budget.title', {
            total: format.money({ amount: budget.total, currency: budget.currency }),
            share: format.basisPoints(budget.reserveBasisPoints),
          })}
          action={
            <Link to="/c/$campaignId/budget" params={{ campaignId }} className={linkClass}>
              {t('budget.see')}
            </Link>
          }
        >
          <ReserveBar parts={{ ...budget.buckets, reserve: budget.reserveHeld }} currency={budget.currency} />
        </RowSection>
      )}
      {freePress !== null && <Press press={freePress} />}
    </div>
  );
}
