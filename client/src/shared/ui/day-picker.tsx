import './kit-dates.css';
import 'dayjs/locale/es.js';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { DatePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.js';
import styles from './date-field.module.css';

interface DayPickerProps {
  readonly value: PlainDateString | undefined;
  readonly min?: PlainDateString | undefined;
  readonly max?: PlainDateString | undefined;
  readonly onPick: (day: PlainDateString) => void;
}

/** A month to pick a day from; loaded the first time one is opened. */
export default function DayPicker({ value, min, max, onPick }: DayPickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={1}
      value={value ?? null}
      onChange={(day) => {
        if (typeof day === 'string') onPick(day);
      }}
      ariaLabels={{ previousMonth: t('form.previousMonth'), nextMonth: t('form.nextMonth') }}
      classNames={{
        month: styles.month ?? '',
        day: styles.day ?? '',
        weekday: styles.weekday ?? '',
        calendarHeader: styles.header ?? '',
      }}
      {...(value === undefined ? (min === undefined ? {} : { defaultDate: min }) : { defaultDate: value })}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
    />
  );
}
