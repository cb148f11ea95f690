import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Bulletin } from '../api/get-bulletins.js';
import { paceOf, progressParts, timeLeft, type Sample } from '../progress.js';
import styles from './sending-progress.module.css';

interface SendingProgressProps {
  readonly bulletin: Bulletin;
  readonly samples: readonly Sample[];
}

/** One number, one bar: sent in ink, failed hatched, uncertain in brass. */
export function SendingProgress({ bulletin, samples }: SendingProgressProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const { deliveries, status } = bulletin;
  const parts = progressParts(deliveries, status);
  const { total, sent } = deliveries;
  const label = format.list(
    parts.map(({ key, count }) => `${t(`sending.part.${key}`)} ${format.number(count)}`),
  );
  return (
    <>
      <p className={styles.number}>
        <b>{format.number(sent)}</b>
        <span>{t('sending.number', { count: sent, total: format.number(total) })}</span>
        {status === 'sending' && (
          <em>{total === 0 ? t('sending.freezing') : <TimeLeft bulletin={bulletin} samples={samples} />}</em>
        )}
      </p>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, total)}
        aria-valuenow={total - deliveries.pending - deliveries.sending}
      >
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, share }) => (
            <i key={key} className={styles[key]} style={{ flexGrow: share }} />
          ))}
        {total === 0 && <i className={styles.left} style={{ flexGrow: 1 }} />}
      </div>
      <dl className={styles.key}>
        {parts.map(({ key, count }) => (
          <div key={key}>
            <dt>
              <i className={classNames(styles.sample, styles[key])} />
              {t(`sending.part.${key}`)}
            </dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function TimeLeft({ bulletin, samples }: SendingProgressProps) {
  const { t } = useTranslation('bulletins');
  const seconds = timeLeft(bulletin.deliveries, paceOf(samples));
  if (seconds === null) return t('sending.leftUnknown');
  const minutes = Math.floor(seconds / 60);
  const time =
    minutes === 0
      ? t('sending.seconds', { seconds })
      : t('sending.minutes', { minutes, seconds: seconds % 60 });
  return t('sending.left', { time });
}
