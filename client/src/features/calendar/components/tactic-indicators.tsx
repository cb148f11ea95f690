import type { indicators } from '@altavoz/contracts/indicators';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { indicatorsQuery } from '../../../shared/plan/indicators.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import styles from './tactic-drawer.module.css';

type Indicator = OutputOf<(typeof indicators)['get']>;

/** What the tactic is measured with: target and how often it is looked at (RH11, RH12). */
export function TacticIndicators({ tactic }: { readonly tactic: Tactic }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const value = useIndicatorValue();
  const all = useQuery(indicatorsQuery(useCampaignId())).data ?? [];
  const own = all.filter(({ id }) => tactic.indicatorIds.includes(id));
  return (
    <section>
      <h3>{t('drawer.indicators')}</h3>
      {tactic.indicatorIds.length === 0 ? (
        <p className={styles.none}>{t('drawer.noIndicator')}</p>
      ) : (
        <table className={styles.indicators}>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('drawer.indicators')}</span>
              </th>
              <th scope="col" className="num">
                {t('drawer.target')}
              </th>
              <th scope="col" className="num">
                {t('drawer.review')}
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row">{textIn(indicator.name, format.language)}</th>
                <td className="num">
                  {indicator.target === null ? t('drawer.none') : value(indicator, indicator.target)}
                </td>
                <td className="num">
                  {indicator.reviewFrequency === null
                    ? t('drawer.none')
                    : t(`drawer.${indicator.reviewFrequency}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Values are thousandths of their unit. */
function useIndicatorValue(): (indicator: Indicator, thousandths: number) => string {
  const format = useFormat();
  const currency = useCampaign()?.currency;
  return ({ unit }, thousandths) => {
    if (unit === 'percent') return format.percent(thousandths / 100_000);
    if (unit === 'money' && currency !== undefined)
      return format.money({ amount: Math.round(thousandths / 1_000), currency });
    return format.number(thousandths / 1_000, 3);
  };
}
