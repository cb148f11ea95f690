import type { DateRange } from '@altavoz/domain/shared/date-range';
import { textIn } from '@altavoz/domain/shared/language';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import { firstDayOfMonth, monthsBetween } from '@altavoz/domain/shared/plain-month';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { donePart, groupByPhase, placeOn, type PhaseGroup } from '../phase-rows.js';
import { rangeOf } from '../dated.js';
import { GapStrip, type GapStripProps } from './gap-strip.js';
import styles from './phases-view.module.css';

interface PhasesViewProps extends GapStripProps {
  readonly range: DateRange;
  readonly tactics: readonly Tactic[];
  readonly channels: readonly ChannelType[];
  readonly thresholdDays: number;
  readonly campaignPhase: number;
  readonly currency: string;
  readonly selectedId: string | undefined;
  readonly onOpen: (tactic: Tactic) => void;
}

const percent = ({ left, width }: { left: number; width: number }) => ({
  left: `${left}%`,
  width: `${width}%`,
});

/** A row for each tactic by channel type and phase, on a line of the year. */
export function PhasesView(props: PhasesViewProps) {
  const { range, today, tactics, channels, gaps, thresholdDays, currency } = props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const groups = groupByPhase(tactics, channels);
  const months = monthsBetween(range.start, range.end).map(firstDayOfMonth);
  const now = placeOn(range, { start: today, end: today });
  const total = groups.reduce((sum, group) => sum + (group.planned ?? 0), 0);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const seesMoney = groups.every((group) => group.planned !== null);
  return (
    <section className={styles.frame} aria-label={t('phases.label')}>
      <div className={styles.scroll}>
        <div className={styles.head}>
          <span>{t('phases.tactic')}</span>
          <div className={styles.line}>
            {months.map((month) => (
              <span
                key={month}
                style={{ left: `${placeOn(range, { start: month, end: month })?.left ?? 0}%` }}
              >
                {format.monthShort(month)}
              </span>
            ))}
            {now !== undefined && (
              <b className={styles.nowLabel} style={{ left: `${now.left}%` }}>
                {format.day(today)}
              </b>
            )}
          </div>
          <span className="num">{seesMoney ? t('phases.planned') : ''}</span>
        </div>
        <div className={styles.body}>
          <div className={styles.ground} aria-hidden="true">
            {months.slice(1).map((month) => (
              <i
                key={month}
                className={styles.month}
                style={{ left: `${placeOn(range, { start: month, end: month })?.left ?? 0}%` }}
              />
            ))}
            {gaps.map((gap) => {
              const place = placeOn(range, gap);
              return place === undefined ? null : (
                <i key={gap.start} className={classNames('hatch', styles.gap)} style={percent(place)} />
              );
            })}
            {now !== undefined && <i className={styles.now} style={{ left: `${now.left}%` }} />}
          </div>
          {groups.map((group) => (
            <Group key={group.channel} group={group} {...props} />
          ))}
        </div>
      </div>
      <GapStrip {...props} />
      <div className={styles.legend}>
        <span>
          <i className={styles.keyDone} />
          {t('phases.done')}
        </span>
        <span>
          <i className={styles.keySpan} />
          {t('phases.coming')}
        </span>
        <span>
          <i className="hatch" />
          {t('year.legendGap', { days: thresholdDays })}
        </span>
        <span className={styles.total}>
          {seesMoney
            ? t('phases.total', { count, money: format.money({ amount: total, currency }) })
            : t('phases.totalBare', { count })}
        </span>
      </div>
    </section>
  );
}

function Group({ group, ...props }: PhasesViewProps & { readonly group: PhaseGroup }) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  return (
    <section
      className={styles.group}
      data-channel={group.channel}
      aria-label={t(`shared:channel.${group.channel}`)}
    >
      <h2 className={styles.groupHead}>
        <span>
          <ChannelShape channel={group.channel} />
          {t(`shared:channel.${group.channel}`)}
          <em>{group.count}</em>
        </span>
        <b className="num">
          {group.planned === null ? '' : format.money({ amount: group.planned, currency: props.currency })}
        </b>
      </h2>
      {group.phases.map(({ phase, tactics }) =>
        tactics.map((tactic, index) => (
          <Row
            key={tactic.id}
            tactic={tactic}
            phase={index === 0 ? t('shared:phase.label', { phase }) : ''}
            {...props}
          />
        )),
      )}
    </section>
  );
}

function Row(props: PhasesViewProps & { readonly tactic: Tactic; readonly phase: string }) {
  const { tactic, phase, range, today, campaignPhase, currency, selectedId, onOpen } = props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const dates = rangeOf(tactic);
  const place = dates === undefined ? undefined : placeOn(range, dates);
  const done = dates === undefined ? undefined : donePart(tactic, dates, today);
  const donePlace = done === undefined ? undefined : placeOn(range, done);
  const words = dates === undefined ? t('phases.undated') : format.range(dates.start, dates.end, true);
  return (
    <button
      type="button"
      className={classNames(styles.row, tactic.id === selectedId && styles.selected)}
      data-occurrence={`tactic:${tactic.id}`}
      onClick={() => onOpen(tactic)}
    >
      <span className={styles.phase}>{phase}</span>
      <span className={styles.name}>{textIn(tactic.name, format.language)}</span>
      <span className={styles.line}>
        <span className="sr-only">{words}</span>
        {place !== undefined && <i className={styles.span} style={percent(place)} title={words} />}
        {donePlace !== undefined && <i className={styles.done} style={percent(donePlace)} />}
        {dates === undefined && (
          <em
            className={styles.undated}
            style={{ left: `${placeOn(range, { start: today, end: today })?.left ?? 2}%` }}
            aria-hidden="true"
          >
            {tactic.phase > campaignPhase ? t('phases.out', { phase: campaignPhase }) : t('phases.undated')}
          </em>
        )}
      </span>
      <span className="num">
        {tactic.budget === null ? '' : format.money({ amount: tactic.budget.planned, currency })}
      </span>
    </button>
  );
}
