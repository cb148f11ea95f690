import {
  AUTOMATIC_SOURCES,
  INDICATOR_DIMENSIONS,
  INDICATOR_LEVELS,
  type AutomaticSource,
  type IndicatorDimension,
  type IndicatorLevel,
} from '@altavoz/domain/indicators/indicator';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';

/** What an indicator says of itself beside its figures. */
export interface Ground {
  readonly level: IndicatorLevel | null;
  readonly dimension: IndicatorDimension | null;
  readonly automatic: AutomaticSource | null;
  readonly measuredWith: string;
  readonly forWhom: string;
  readonly whatFor: string;
  readonly baselineDate: string | null;
  readonly baselineSource: string;
}

interface IndicatorGroundProps {
  readonly ground: Ground;
  readonly onChange: (changes: Partial<Ground>) => void;
}

/** Who counts it, what kind of change it tells, and the four questions: what, how, with whom and what for (R2, R15). */
export function IndicatorGround({ ground, onChange }: IndicatorGroundProps) {
  const { t } = useTranslation('indicators');
  const text = (key: 'measuredWith' | 'forWhom' | 'whatFor' | 'baselineSource') => (
    <TextField
      label={t(key)}
      optional
      maxLength={300}
      value={ground[key]}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  );
  return (
    <>
      <SelectField
        label={t('automatic')}
        hint={t('automaticHint')}
        optional
        placeholder={t('byHand')}
        value={ground.automatic ?? ''}
        options={AUTOMATIC_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
        onChange={(event) =>
          onChange({ automatic: AUTOMATIC_SOURCES.find((one) => one === event.target.value) ?? null })
        }
      />
      <details>
        <summary>{t('moreQuestions')}</summary>
        <Fields>
          <Fields row>
            <SelectField
              label={t('level')}
              optional
              placeholder={t('notDecided')}
              value={ground.level ?? ''}
              options={INDICATOR_LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
              onChange={(event) =>
                onChange({ level: INDICATOR_LEVELS.find((one) => one === event.target.value) ?? null })
              }
            />
            <SelectField
              label={t('dimension')}
              optional
              placeholder={t('notDecided')}
              value={ground.dimension ?? ''}
              options={INDICATOR_DIMENSIONS.map((value) => ({ value, label: t(`dimensions.${value}`) }))}
              onChange={(event) =>
                onChange({
                  dimension: INDICATOR_DIMENSIONS.find((one) => one === event.target.value) ?? null,
                })
              }
            />
          </Fields>
          {text('measuredWith')}
          {text('forWhom')}
          {text('whatFor')}
          <Fields row>
            <DateField
              label={t('baselineDate')}
              optional
              value={ground.baselineDate ?? undefined}
              onChange={(baselineDate) => onChange({ baselineDate: baselineDate ?? null })}
            />
            {text('baselineSource')}
          </Fields>
        </Fields>
      </details>
    </>
  );
}
