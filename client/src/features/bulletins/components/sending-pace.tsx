import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { PACE_SECONDS, paceColumns, paceOf, type Sample } from '../progress.js';
import styles from './sending-pace.module.css';

/** Mails a second, as this page saw them. */
export function SendingPace({ samples }: { readonly samples: readonly Sample[] }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const columns = paceColumns(samples);
  const top = Math.max(1, ...columns);
  const pace = paceOf(samples);
  const amount = pace === undefined ? undefined : Math.round(pace * 10) / 10;
  return (
    <section className={styles.pace} aria-label={t('sending.pace')}>
      <div className={styles.head}>
        <h2>{t('sending.pace')}</h2>
        {amount !== undefined && (
          <b>{t('sending.paceNow', { count: amount, amount: format.number(amount, amount < 10 ? 1 : 0) })}</b>
        )}
      </div>
      <div className={styles.chart} role="img" aria-label={t('sending.paceChart', { count: PACE_SECONDS })}>
        {columns.map((column, index) => (
          <i
            key={index}
            className={column === 0 ? styles.none : undefined}
            style={column === 0 ? undefined : { height: `${Math.max(4, (column / top) * 100)}%` }}
          />
        ))}
      </div>
      <p className={styles.axis}>
        <span>{t('sending.paceFrom', { count: PACE_SECONDS })}</span>
        <span>{t('sending.paceTo')}</span>
      </p>
    </section>
  );
}
