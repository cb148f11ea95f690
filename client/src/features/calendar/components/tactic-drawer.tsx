import { EDITORS, PLAN_READERS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { contractingDeadline } from '@altavoz/domain/tactics/contracting';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button, buttonClass, IconButton } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { useNarrow } from '../../../shared/ui/media.js';
import { Menu } from '../../../shared/ui/menu.js';
import { Warning } from '../../../shared/ui/notice.js';
import { checksQuery } from '../../../shared/plan/checks.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { useMissingText } from '../refusal-text.js';
import type { DatesChange } from '../dates-change.js';
import type { Occurrence } from '../occurrence.js';
import { useActivityWords } from '../use-activity-words.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import styles from './tactic-drawer.module.css';
import { useTacticState } from '../use-tactic-state.js';
import { TacticFacts } from './tactic-facts.js';
import { TacticIndicators } from './tactic-indicators.js';
import { TacticMessages } from './tactic-messages.js';
import { TacticMoney } from './tactic-money.js';

const TacticRecurrence = lazy(() => import('../recurrence/tactic-recurrence.js'));
const CancelDialog = lazy(() => import('./cancel-dialog.js'));

interface TacticDrawerProps {
  readonly tactic: Tactic;
  /** The time of a series that it was opened from. */
  readonly on: Occurrence | undefined;
  readonly today: PlainDateString;
  readonly lastDay: PlainDateString;
  readonly currency: string;
  readonly campaignPhase: number;
  readonly busy: boolean;
  readonly onSkip: (occurrence: Occurrence) => void;
  readonly onChange: (change: DatesChange) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onMove: (tactic: Tactic) => void;
  readonly onUnschedule: (tactic: Tactic) => void;
}

const tones = {
  draft: 'plain',
  scheduled: 'ink',
  'in-progress': 'ink',
  completed: 'ink',
  cancelled: 'plain',
} as const;

/** A tactic beside the calendar, in the order a person asks: what, when, what is wrong, who, words, money, measure. */
export function TacticDrawer(props: TacticDrawerProps) {
  const { tactic, on, today, lastDay, currency, campaignPhase, busy } = props;
  const { onSkip, onChange, onClose, onMove, onUnschedule } = props;
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const campaignId = useCampaignId();
  const mayEdit = useMay(EDITORS);
  const readsPlan = useMay(PLAN_READERS);
  const state = useTacticState();
  const words = useActivityWords();
  const [cancelling, setCancelling] = useState(false);
  // A thumb has no keys.
  const shortcut = useNarrow() ? undefined : 'M';
  const over = tactic.status === 'completed' || tactic.status === 'cancelled';
  const name = textIn(tactic.name, format.language);
  const end = tactic.end ?? tactic.start;

  return (
    <Drawer
      kicker={
        <span
          data-channel={tactic.channelType}
          style={{ display: 'flex', alignItems: 'center', gap: 8, color: 'var(--ci)' }}
        >
          <ChannelShape channel={tactic.channelType} />
          {t('drawer.kicker', { channel: t(`shared:channel.${tactic.channelType}`), phase: tactic.phase })}
        </span>
      }
      title={name}
      subtitle={
        <>
          {tactic.start === null || end === null ? (
            <b>{t('drawer.undated')}</b>
          ) : (
            <>
              <b>{format.range(tactic.start, end)}</b>
              {tactic.start === end
                ? format.weekday(end)
                : `${format.weekday(tactic.start)} – ${format.weekday(end)}`}
              {tactic.time !== null && ` · ${tactic.time.start} – ${tactic.time.end}`}
            </>
          )}
          <span style={{ marginLeft: 'auto' }}>
            <StateLabel tone={tones[tactic.status]}>{t(`status.${tactic.status}`)}</StateLabel>
          </span>
        </>
      }
      tools={
        mayEdit && !over ? (
          <Menu
            trigger={<IconButton icon="more" label={t('shared:actions.more')} variant="quiet" small />}
            groups={[
              {
                key: 'more',
                items: [
                  ...(tactic.status === 'scheduled'
                    ? [
                        {
                          key: 'unschedule',
                          label: t('drawer.unschedule'),
                          icon: 'undo' as const,
                          onSelect: () => onUnschedule(tactic),
                        },
                      ]
                    : []),
                  {
                    key: 'cancel',
                    label: t('drawer.cancel'),
                    icon: 'close' as const,
                    destructive: true,
                    onSelect: () => setCancelling(true),
                  },
                ],
              },
            ]}
          />
        ) : undefined
      }
      footer={
        mayEdit ? (
          <>
            {!over && tactic.status !== 'draft' && (
              <Button icon="calendar" shortcut={shortcut} onClick={() => onMove(tactic)}>
                {t('drawer.move')}
              </Button>
            )}
            <Link
              to="/c/$campaignId/tactics"
              params={{ campaignId }}
              search={{ tactic: tactic.id, edit: '1' }}
              className={buttonClass({})}
            >
              {t('drawer.edit')}
            </Link>
            <NextStep
              tactic={tactic}
              busy={state.busy}
              shortcut={shortcut}
              onMove={onMove}
              onStep={state.step}
            />
          </>
        ) : undefined
      }
      onClose={onClose}
    >
      <TacticWarnings tactic={tactic} today={today} campaignPhase={campaignPhase} readsPlan={readsPlan} />
      {on !== undefined && (
        <p className={styles.thisTime}>
          <span>{t('recur.thisTime', { when: words.when(on) })}</span>
          {mayEdit && !over && (
            <>
              <LinkButton onClick={() => onMove(tactic)}>{t('recur.moveThis')}</LinkButton>
              <LinkButton onClick={() => onSkip(on)}>{t('recur.skipThis')}</LinkButton>
            </>
          )}
        </p>
      )}
      <TacticFacts tactic={tactic} today={today} />
      <Suspense fallback={null}>
        <TacticRecurrence
          tactic={tactic}
          on={on?.occurrenceOf ?? undefined}
          lastDay={lastDay}
          mayEdit={mayEdit && !over}
          busy={busy}
          onChange={onChange}
        />
      </Suspense>
      <TacticMessages tactic={tactic} today={today} />
      {tactic.budget !== null && (
        <TacticMoney tacticId={tactic.id} budget={tactic.budget} currency={currency} />
      )}
      {readsPlan && <TacticIndicators tactic={tactic} />}
      {cancelling && (
        <Suspense fallback={null}>
          <CancelDialog
            name={name}
            busy={state.busy}
            onClose={() => setCancelling(false)}
            onConfirm={() => void state.step(tactic, 'cancel').then(() => setCancelling(false))}
          />
        </Suspense>
      )}
    </Drawer>
  );
}

interface NextStepProps {
  readonly tactic: Tactic;
  readonly busy: boolean;
  readonly shortcut: string | undefined;
  readonly onMove: (tactic: Tactic) => void;
  readonly onStep: ReturnType<typeof useTacticState>['step'];
}

/** The one primary button: what comes next in the life of a tactic. */
function NextStep({ tactic, busy, shortcut, onMove, onStep }: NextStepProps) {
  const { t } = useTranslation('calendar');
  if (tactic.status === 'draft') {
    return (
      <Button variant="primary" shortcut={shortcut} onClick={() => onMove(tactic)}>
        {t('drawer.schedule')}
      </Button>
    );
  }
  if (tactic.status === 'scheduled') {
    return (
      <Button variant="primary" busy={busy} onClick={() => void onStep(tactic, 'start')}>
        {t('drawer.start')}
      </Button>
    );
  }
  if (tactic.status === 'in-progress') {
    return (
      <Button variant="primary" busy={busy} onClick={() => void onStep(tactic, 'complete')}>
        {t('drawer.complete')}
      </Button>
    );
  }
  return null;
}

interface TacticWarningsProps {
  readonly tactic: Tactic;
  readonly today: PlainDateString;
  readonly campaignPhase: number;
  readonly readsPlan: boolean;
}

/** What is wrong, where it is wrong: a late contract (RW19), the phase (RW7), and what it lacks (RH9-RH12). */
function TacticWarnings({ tactic, today, campaignPhase, readsPlan }: TacticWarningsProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const campaignId = useCampaignId();
  const missing = useMissingText();
  const checks = useQuery({ ...checksQuery(campaignId), enabled: readsPlan });
  if (tactic.status === 'completed' || tactic.status === 'cancelled') return null;
  const findings = (checks.data ?? []).filter(
    ({ subject }) => subject.kind === 'tactic' && subject.id === tactic.id,
  );
  const said = new Set(findings.map(({ key }) => key));
  const deadline =
    tactic.contracting === null || tactic.start === null
      ? undefined
      : contractingDeadline(tactic.start, tactic.contracting.leadDays);
  const late = tactic.contracting?.done === false && deadline !== undefined && deadline < today;
  const sentences = [
    ...findings.map(({ message }) => message[format.language]),
    ...(late && !said.has('contracting-overdue')
      ? [t('drawer.deadlineLate', { day: format.dayLong(deadline) })]
      : []),
    ...(tactic.phase > campaignPhase && !said.has('phase-above-campaign')
      ? [t('outOfPhase', { phase: campaignPhase })]
      : []),
    ...tactic.missing.filter(({ key }) => !key.startsWith('dates-') && !said.has(key)).map(missing),
  ];
  return sentences.map((sentence) => <Warning key={sentence}>{sentence}</Warning>);
}
