import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Icon } from '../../../shared/ui/icon.js';
import { endedQuery, type Bulletin } from '../api/get-bulletins.js';
import { reasonsOf } from '../progress.js';
import styles from './sending-outcome.module.css';

const NAMED = 3;

/** Those that may have it: said by name, explained, and never repeated without a person. */
export function UncertainPanel({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const count = bulletin.deliveries.uncertain;
  const uncertain = useQuery(endedQuery(useCampaignId(), bulletin.id, 'uncertain', count)).data ?? [];
  if (count === 0) return null;
  const more = count - Math.min(NAMED, uncertain.length);
  return (
    <section className={styles.uncertain}>
      <h2>
        <Icon name="attention" />
        {t('sending.uncertain', { count, amount: format.number(count) })}
      </h2>
      <p>
        {t('sending.uncertainText')} <b>{t('sending.uncertainNever')}</b>, {t('sending.uncertainWhy')}
      </p>
      <ul>
        {uncertain.slice(0, NAMED).map(({ id, email }) => (
          <li key={id}>{email}</li>
        ))}
        {uncertain.length > 0 && more > 0 && (
          <li>{t('sending.uncertainMore', { count: more, amount: format.number(more) })}</li>
        )}
      </ul>
    </section>
  );
}

/** Why some did not get it, in the mail server's words, the most frequent first. */
export function FailedPanel({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const { deliveries, status } = bulletin;
  const count = deliveries.failed;
  const failed = useQuery(endedQuery(useCampaignId(), bulletin.id, 'failed', count)).data ?? [];
  if (count === 0) {
    const everyone = status === 'sent' && deliveries.sent === deliveries.total && deliveries.total > 0;
    return everyone ? <p className={styles.well}>{t('sending.allWell')}</p> : null;
  }
  return (
    <section className={styles.failed}>
      <h2>{t('sending.failed', { count, amount: format.number(count) })}</h2>
      <ul>
        {reasonsOf(failed).map(({ reason, count: many }) => (
          <li key={reason}>
            <span>{reason === '' ? t('sending.failedNoReason') : reason}</span>
            <b>{format.number(many)}</b>
          </li>
        ))}
      </ul>
      {failed.length > 0 && failed.length < count && (
        <p>{t('sending.failedFirst', { count: failed.length })}</p>
      )}
    </section>
  );
}
