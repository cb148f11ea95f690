import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { Bulletin } from '../api/get-bulletins.js';
import type { Steps } from '../use-steps.js';
import { useMonthName } from '../use-words.js';

/** When people begin their day and read their mail. */
const USUAL_TIME = '09:00';

interface ScheduleDialogProps {
  readonly bulletin: Bulletin;
  readonly sendOn: string;
  readonly steps: Steps;
  readonly onClose: () => void;
}

/** The day and the hour, on the campaign's clocks, at which an approved bulletin leaves by itself. */
export function ScheduleDialog({ bulletin, sendOn, steps, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const monthName = useMonthName();
  const zone = useCampaign()?.timeZone ?? 'UTC';
  const [now] = useState(() => Date.now());
  const today = dayAt(now, zone);
  const [day, setDay] = useState<string | undefined>(sendOn < today ? today : sendOn);
  const [time, setTime] = useState(() =>
    bulletin.status === 'scheduled' && bulletin.sendAt !== null ? timeIn(bulletin.sendAt, zone) : USUAL_TIME,
  );
  const [asked, setAsked] = useState(false);
  const missing = day === undefined || time === '';
  return (
    <Dialog
      opened
      onClose={onClose}
      width={480}
      title={t('schedule.title', { month: monthName(bulletin.month) })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={steps.taking}
            onClick={() => {
              setAsked(true);
              if (day !== undefined && time !== '')
                void steps.take({ action: 'schedule', day, time }, onClose);
            }}
          >
            {t('schedule.go')}
          </Button>
        </>
      }
    >
      <p>{t('schedule.text')}</p>
      <Fields row>
        <DateField label={t('schedule.day')} min={today} value={day} onChange={setDay} />
        <TextField
          label={t('schedule.time')}
          type="time"
          hint={t('schedule.zone', { zone: zone.replaceAll('_', ' ') })}
          error={asked && missing ? t('schedule.missing') : undefined}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </Fields>
    </Dialog>
  );
}

/** `09:30`, as fields for times want it. */
function timeIn(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));
}
