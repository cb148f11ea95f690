import { textIn } from '@altavoz/domain/shared/language';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId, type Today } from '../../../shared/session/campaign.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { agendaDays, type Upcoming } from '../agenda-days.js';
import { iconOfUpcoming, placeOfUpcoming } from '../upcoming-place.js';
import { RowSection } from './row-section.js';
import styles from './agenda.module.css';

/** The next two weeks; silence is drawn, not left out. */
export function Agenda({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const campaignId = useCampaignId();
  const days = agendaDays(today);
  const silent = days.every(({ items, gap }) => items.length === 0 && gap === undefined);
  return (
    <RowSection title={t('next.title')}>
      {silent && <p className={styles.none}>{t('next.none')}</p>}
      <ol className={styles.days}>
        {!silent &&
          days.map(({ day, items, gap }) => (
            <li key={day} className={classNames(day === today.day && styles.now)}>
              <Link
                to="/c/$campaignId/calendar"
                params={{ campaignId }}
                search={{ view: 'week', date: day }}
                className={styles.date}
                aria-label={format.dayTitle(day)}
              >
                <b>{Number(day.slice(8))}</b> {format.weekdayShort(day)}
              </Link>
              <div>
                {items.map((item) => (
                  <Line key={item.id} item={item} />
                ))}
                {gap !== undefined && (
                  <p className={classNames('hatch', styles.gap)}>
                    <span>{t('next.idle', { count: gap.days, day: format.dayLong(gap.end) })}</span>
                  </p>
                )}
              </div>
            </li>
          ))}
      </ol>
    </RowSection>
  );
}

function Line({ item }: { readonly item: Upcoming }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const campaignId = useCampaignId();
  const name = textIn(item.title, format.language);
  const words = (
    <>
      {item.kind === 'tactic' && item.channelType !== null ? (
        <ChannelShape channel={item.channelType} size={11} named />
      ) : (
        <Icon name={iconOfUpcoming(item)} size={14} />
      )}
      <span>{item.kind === 'contracting' ? t('next.deadline', { name }) : name}</span>
      {item.end !== item.start ? (
        <em>{t('next.until', { day: format.day(item.end) })}</em>
      ) : (
        item.time && <em>{item.time.start}</em>
      )}
    </>
  );
  const { to, search } = placeOfUpcoming(item);
  return (
    <Link
      to={to}
      params={{ campaignId, bulletinId: item.subjectId }}
      search={search}
      className={classNames(styles.line, QUIET.includes(item.kind) && styles.quiet)}
    >
      {words}
    </Link>
  );
}

/** Work behind the scenes is set back. */
const QUIET: readonly Upcoming['kind'][] = ['contracting', 'review', 'improvement', 'holiday', 'observance'];
