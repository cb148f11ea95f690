import { contains, daysOf, type DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { Gap, Occurrence } from '../occurrence.js';
import type { OpenHow, Picked } from '../picked.js';
import { useActivityWords } from '../use-activity-words.js';
import { ActivityMark, ActivityNotes, channelOf, isLate } from './activity-chip.js';
import styles from './day-list.module.css';
import { PickMark } from './pick-mark.js';

interface DayListProps {
  /** The days with their activities; each activity stands on its first shown day. */
  readonly range: DateRange;
  readonly today: PlainDateString;
  readonly occurrences: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly selectedId: string | undefined;
  readonly picked: Picked;
  readonly onOpen: (occurrence: Occurrence, how: OpenHow) => void;
}

/** Days one under another, for a thumb: mark, name, until when. */
export function DayList({ range, today, occurrences, gaps, selectedId, picked, onOpen }: DayListProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const words = useActivityWords();
  const firstDay = (occurrence: Occurrence): PlainDateString =>
    occurrence.start < range.start ? range.start : occurrence.start;
  const days = daysOf(range)
    .map((day) => ({
      day,
      items: occurrences.filter(
        (occurrence) =>
          contains(range, firstDay(occurrence)) &&
          firstDay(occurrence) === day &&
          occurrence.end >= range.start,
      ),
      gap: gaps.find(
        (gap) => (gap.start < range.start ? range.start : gap.start) === day && contains(gap, day),
      ),
    }))
    .filter(({ items, gap }) => items.length > 0 || gap !== undefined);
  if (days.length === 0) {
    return (
      <p className={styles.none}>
        {t('empty.period', { start: format.day(range.start), end: format.day(range.end) })}
      </p>
    );
  }
  return (
    <div className={styles.days}>
      {days.map(({ day, items, gap }) => (
        <section key={day}>
          <h2 className={classNames(day === today && styles.today)}>{format.dayTitle(day)}</h2>
          <ul>
            {items.map((occurrence) => (
              <li key={occurrence.id}>
                <button
                  type="button"
                  data-occurrence={occurrence.id}
                  data-channel={channelOf(occurrence)}
                  aria-pressed={picked.among(occurrence) ? picked.has(occurrence) : undefined}
                  className={classNames(
                    styles.item,
                    (occurrence.subjectId === selectedId || picked.has(occurrence)) && styles.selected,
                  )}
                  onClick={(event) => onOpen(occurrence, event)}
                >
                  <span className={styles.marks}>
                    {picked.among(occurrence) && <PickMark on={picked.has(occurrence)} />}
                    <ActivityMark occurrence={occurrence} size={12} />
                  </span>
                  <span>
                    <span className="sr-only">{words.kind(occurrence)}: </span>
                    <b className={classNames(isLate(occurrence, today) && styles.late)}>
                      {words.name(occurrence)} <ActivityNotes occurrence={occurrence} words={words} />
                    </b>
                    {occurrence.time !== null && (
                      <small>
                        {occurrence.time.start} – {occurrence.time.end}
                      </small>
                    )}
                    {occurrence.end !== occurrence.start && (
                      <small>
                        {occurrence.start < day
                          ? format.range(occurrence.start, occurrence.end)
                          : t('until', {
                              day: `${format.weekday(occurrence.end)} ${format.day(occurrence.end)}`,
                            })}
                      </small>
                    )}
                  </span>
                  <Icon name="right" size={18} />
                </button>
              </li>
            ))}
            {gap !== undefined && (
              <li className={classNames('hatch', styles.gap)}>
                <span>
                  {t('gap.card', { count: gap.days })}, {t('until', { day: format.day(gap.end) })}
                </span>
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
