import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import type { Bulletin } from '../api/get-bulletins.js';
import { resultQuery } from '../api/get-result.js';
import styles from './came-of-it.module.css';

const MOST_LINKS = 5;

/** How often it was opened and where readers went, never who; of a bulletin of the house, what each area was sent. */
export function CameOfIt({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const result = useQuery(resultQuery(useCampaignId(), bulletin)).data;
  if (!result) return null;
  const { reading, areas } = result;
  return (
    <>
      {reading && (
        <section className={styles.result}>
          <h2>{t('result.reading')}</h2>
          <dl className={styles.totals}>
            <div>
              <dt>{t('result.opens')}</dt>
              <dd>{format.number(reading.opens)}</dd>
            </div>
            <div>
              <dt>{t('result.clicks')}</dt>
              <dd>{format.number(reading.clicks)}</dd>
            </div>
          </dl>
          {reading.clicks > 0 && (
            <ul>
              {reading.links
                .slice(0, MOST_LINKS)
                .filter(({ clicks }) => clicks > 0)
                .map(({ url, clicks }) => (
                  <li key={url}>
                    <span title={url}>{shown(url)}</span>
                    <b>{format.number(clicks)}</b>
                  </li>
                ))}
            </ul>
          )}
          <p>{t('result.noOne')}</p>
        </section>
      )}
      {areas.length > 0 && (
        <section className={styles.result}>
          <h2>{t('result.areas')}</h2>
          <ul>
            {areas.map(({ area, deliveries: { sent, total } }) => (
              <li key={area}>
                <span>{area === '' ? t('result.noArea') : area}</span>
                <b>
                  {sent === total
                    ? format.number(sent)
                    : t('result.of', { sent: format.number(sent), total: format.number(total) })}
                </b>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Without what every address begins with. */
function shown(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
