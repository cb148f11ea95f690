import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { IconName } from '../../../shared/ui/icon-paths.js';
import type { Bulletin } from '../api/get-bulletins.js';
import type { MonthOfBulletins } from '../months.js';
import styles from './month-row.module.css';

const icons: Readonly<Record<Bulletin['status'], IconName>> = {
  draft: 'edit',
  'in-review': 'attention',
  approved: 'check',
  scheduled: 'clock',
  sending: 'send',
  paused: 'pause',
  sent: 'check',
  cancelled: 'dash',
};

interface MonthRowProps {
  readonly months: readonly MonthOfBulletins<Bulletin>[];
  readonly onMake: ((month: string) => void) | undefined;
}

/** A month without a bulletin is a silence: hatched once it is past, dashed while it can still be made. */
export function MonthRow({ months, onMake }: MonthRowProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  return (
    <ol className={styles.row}>
      {months.map(({ month, when, bulletins }, index) => (
        <li
          key={month}
          className={classNames(styles.month, styles[when], bulletins.length === 0 && styles.without)}
          aria-current={when === 'current' ? 'date' : undefined}
        >
          <h3>
            {format.monthShort(`${month}-01`)}
            {(index === 0 || month.endsWith('-01')) && <span> {month.slice(0, 4)}</span>}
          </h3>
          {bulletins.map((bulletin) => (
            <OneBulletin key={bulletin.id} bulletin={bulletin} named={bulletins.length > 1} />
          ))}
          {bulletins.length === 0 && when === 'past' && (
            <p className={classNames(styles.silent, 'hatch')}>
              <span>{t('noneThatMonth')}</span>
            </p>
          )}
          {bulletins.length === 0 && when !== 'past' && (
            <MakeButton month={month} onMake={onMake} words={t('make')} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface MakeButtonProps {
  readonly month: string;
  readonly words: string;
  readonly onMake: ((month: string) => void) | undefined;
}

function MakeButton({ month, words, onMake }: MakeButtonProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  if (!onMake) return <p className={styles.none}>{t('noneThatMonth')}</p>;
  return (
    <button
      type="button"
      className={styles.make}
      aria-label={t('makeOf', { month: format.month(month) })}
      onClick={() => onMake(month)}
    >
      <Icon name="add" size={16} />
      {words}
    </button>
  );
}

function OneBulletin({ bulletin, named }: { readonly bulletin: Bulletin; readonly named: boolean }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const campaignId = useCampaignId();
  const { id, status, sendOn, listName, month } = bulletin;
  return (
    <Link
      to="/c/$campaignId/bulletins/$bulletinId"
      params={{ campaignId, bulletinId: id }}
      className={classNames(styles.bulletin, styles[status])}
      aria-label={`${format.month(month)}, ${listName}: ${t(`status.${status}`)}`}
    >
      <span className={styles.state}>
        <Icon name={icons[status]} size={15} />
        {t(`status.${status}`)}
      </span>
      <span className={styles.day}>{named ? listName : format.day(sendOn)}</span>
    </Link>
  );
}
