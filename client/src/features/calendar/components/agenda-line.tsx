import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Occurrence } from '../occurrence.js';
import type { Picked } from '../picked.js';
import type { ActivityWords } from '../use-activity-words.js';
import { ActivityMark, ActivityNotes, channelOf, isLate } from './activity-chip.js';
import styles from './agenda-line.module.css';
import { PickMark } from './pick-mark.js';

interface AgendaLineProps {
  readonly occurrence: Occurrence;
  readonly today: PlainDateString;
  /** The first day of the list: what began before it says when. */
  readonly from: PlainDateString;
  readonly words: ActivityWords;
  readonly picked: Picked;
}

/** An activity in a list: mark, name, until when. */
export function AgendaLine({ occurrence, today, from, words, picked }: AgendaLineProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const several = occurrence.end !== occurrence.start;
  const days =
    occurrence.start < from
      ? format.range(occurrence.start, occurrence.end)
      : t('until', { day: format.day(occurrence.end) });
  return (
    <span
      className={classNames(styles.line, isLate(occurrence, today) && styles.late)}
      data-channel={channelOf(occurrence)}
    >
      <span className={styles.marks}>
        {picked.among(occurrence) && <PickMark on={picked.has(occurrence)} />}
        <ActivityMark occurrence={occurrence} size={11} />
      </span>
      <span className={styles.name}>
        <span className="sr-only">{words.kind(occurrence)}: </span>
        {occurrence.time !== null && <b className={styles.time}>{hours(occurrence.time)}</b>}
        <b>{words.name(occurrence)}</b>
        <ActivityNotes occurrence={occurrence} words={words} />
      </span>
      <span>{several ? days : ''}</span>
    </span>
  );
}

const hours = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  `${start} – ${end}`;
