import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, buttonClass, IconButton } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icon.js';
import { usePhone } from '../../../shared/ui/media.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { stepFrom, VIEWS, type View } from '../visible-range.js';

type Show = (change: Readonly<Record<string, string | undefined>>) => void;

interface StepsProps {
  readonly view: View;
  readonly day: PlainDateString;
  readonly today: PlainDateString;
  readonly range: DateRange;
  readonly onShow: Show;
}

/** Earlier, today, later. On a phone today's button stands only where today is out of sight. */
export function CalendarSteps({ view, day, today, range, onShow }: StepsProps) {
  const { t } = useTranslation('calendar');
  const phone = usePhone();
  return (
    <>
      <IconButton
        icon="left"
        small
        label={t(`earlier.${view}`)}
        onClick={() => onShow({ date: stepFrom(view, day, -1) })}
      />
      {(!phone || today < range.start || today > range.end) && (
        <Button small onClick={() => onShow({ date: undefined })}>
          {t('today')}
        </Button>
      )}
      <IconButton
        icon="right"
        small
        label={t(`later.${view}`)}
        onClick={() => onShow({ date: stepFrom(view, day, 1) })}
      />
    </>
  );
}

interface ViewsProps {
  readonly view: View;
  /** The primary step of the screen, while nothing else is open. */
  readonly mayAdd: boolean;
  readonly onShow: Show;
}

/** The five ways to look at time, and the way to a new tactic. */
export function CalendarViews({ view, mayAdd, onShow }: ViewsProps) {
  const { t } = useTranslation('calendar');
  const campaignId = useCampaignId();
  const phone = usePhone();
  return (
    <>
      <SegmentedControl<View>
        label={t('views.label')}
        value={view}
        wide={phone}
        onChange={(next) => onShow({ view: next === 'month' ? undefined : next })}
        segments={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
      />
      {mayAdd && !phone && (
        <Link
          to="/c/$campaignId/tactics"
          params={{ campaignId }}
          search={{ new: '1' }}
          className={buttonClass({ variant: 'primary' })}
        >
          <Icon name="add" size={16} />
          <span>{t('newTactic')}</span>
        </Link>
      )}
    </>
  );
}
