import { MEASURE_QUALITIES } from '@altavoz/domain/indicators/indicator';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import { Facts, Section } from '../../../shared/ui/page.js';

/** What somebody has said of an indicator: the four questions, its kind, and what is still to be made sure of (R2-R7, R18). */
export function GroundSection({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { level, dimension, rank, criterion, moment, qualities } = indicator;
  const joined = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(' · ');
  const facts = [
    {
      name: t('collectedBy'),
      value: format.list(indicator.collectedBy.map((one) => t(`collections.${one}`))),
    },
    { name: t('measuredWith'), value: indicator.measuredWith },
    {
      name: t('forWhom'),
      value: joined(indicator.forWhom, format.list(indicator.publics.map((one) => t(`publics.${one}`)))),
    },
    {
      name: t('whatFor'),
      value: joined(
        indicator.whatFor,
        format.list(indicator.purposes.map((one) => t(`purposeNames.${one}`))),
      ),
    },
    {
      name: t('kind'),
      value: joined(
        level && t(`levels.${level}`),
        dimension && t(`dimensions.${dimension}`),
        rank && t(`ranks.${rank}`),
        criterion && t(`criteria.${criterion}`),
        moment && t(`moments.${moment}`),
      ),
    },
    {
      name: t('presentation'),
      value: format.list(indicator.presentation.map((one) => t(`presentations.${one}`))),
    },
    {
      name: t('baselineSource'),
      value: joined(
        indicator.baselineDate && format.dayLong(indicator.baselineDate, true),
        indicator.baselineSource,
      ),
    },
    {
      name: t('quality'),
      value: qualities.length === 0 ? '' : format.list(qualities.map((one) => t(`qualities.${one}`))),
    },
  ].filter(({ value }) => value !== '');
  const missing = MEASURE_QUALITIES.filter((one) => !qualities.includes(one));
  if (facts.length === 0) return null;
  return (
    <Section title={t('howAndWhy')} level="row">
      <Facts items={facts} />
      {qualities.length > 0 && missing.length > 0 && (
        <p className="muted">
          {t('toMakeSure', { what: format.list(missing.map((one) => t(`qualities.${one}`))) })}
        </p>
      )}
    </Section>
  );
}
