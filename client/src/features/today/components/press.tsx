import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMonthName } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId, type Today } from '../../../shared/session/campaign.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { RowSection } from './row-section.js';
import styles from './foot.module.css';

/** How many publications and what they are worth, never without the way to the method (RH15). */
export function Press({ press }: { readonly press: NonNullable<Today['freePress']> }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const campaignId = useCampaignId();
  const most = Math.max(1, ...press.byMonth.map(({ count }) => count));
  const first = press.byMonth[0]?.month;
  const months = press.byMonth.map(({ month, count }) => `${format.month(month)} ${count}`);
  return (
    <RowSection
      title={
        first === undefined
          ? t('press.bare')
          : t('press.title', { month: formatMonthName(`${first}-01`, format.language) })
      }
      action={
        <Link
          to="/c/$campaignId/free-press"
          params={{ campaignId }}
          search={{ method: '1' }}
          className={linkClass}
        >
          {t('press.how')}
        </Link>
      }
    >
      <div className={styles.press}>
        <div>
          <b>{format.number(press.count)}</b>
          <span>{t('press.count', { count: press.count })}</span>
        </div>
        <div>
          <b>{format.money({ amount: press.value, currency: press.currency })}</b>
          <span>{t('press.value')}</span>
        </div>
        <div
          className={styles.bars}
          role="img"
          aria-label={t('press.chart', { months: format.list(months) })}
        >
          {press.byMonth.map(({ month, count }) => (
            <i
              key={month}
              style={{ height: `${(count / most) * 100}%` }}
              title={`${format.month(month)}: ${count}`}
            />
          ))}
        </div>
      </div>
    </RowSection>
  );
}
