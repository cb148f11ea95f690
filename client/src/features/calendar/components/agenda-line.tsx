import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Occurrence } from '../occurrence.js';
import { ActivityMark, channelOf, isLate, useActivityName } from './activity-chip.js';
import styles from './agenda-line.module.css';

/** An activity in a list: mark, name, until when. */
export function AgendaLine({
  occurrence,
  today,
}: {
  readonly occurrence: Occurrence;
  readonly today: PlainDateString;
}) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const name = useActivityName();
  const several = occurrence.end !== occurrence.start;
  return (
    <span
      className={classNames(styles.line, isLate(occurrence, today) && styles.late)}
      data-channel={channelOf(occurrence)}
    >
      <ActivityMark occurrence={occurrence} size={11} named />
      <b>{name(occurrence)}</b>
      <span>{several ? t('until', { day: format.day(occurrence.end) }) : ''}</span>
    </span>
  );
}
