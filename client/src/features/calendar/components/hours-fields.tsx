import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { Hours } from '../use-hours.js';
import styles from './move-dialog.module.css';

interface HoursFieldsProps {
  readonly hours: Hours;
  readonly wrong: boolean;
}

/** Whole days, or from one time to another: what the week view does by dragging (WCAG 2.5.7). */
export function HoursFields({ hours, wrong }: HoursFieldsProps) {
  const { t } = useTranslation('calendar');
  return (
    <div className={styles.hours}>
      <CheckField
        label={t('allDay')}
        checked={hours.allDay}
        onChange={(event) => hours.setAllDay(event.target.checked)}
      />
      {!hours.allDay && (
        <Fields row>
          <TextField
            label={t('event.from')}
            type="time"
            value={hours.start}
            error={wrong ? t('event.wrongTime') : undefined}
            onChange={(event) => hours.setStart(event.target.value)}
          />
          <TextField
            label={t('event.until')}
            type="time"
            value={hours.end}
            onChange={(event) => hours.setEnd(event.target.value)}
          />
        </Fields>
      )}
    </div>
  );
}
