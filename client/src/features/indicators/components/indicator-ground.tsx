import { PUBLICS } from '@altavoz/domain/audiences/public';
import {
  AUTOMATIC_SOURCES,
  COLLECTION_METHODS,
  INDICATOR_CRITERIA,
  INDICATOR_DIMENSIONS,
  INDICATOR_LEVELS,
  INDICATOR_RANKS,
  MEASURE_QUALITIES,
  MEASURING_MOMENTS,
  MEASURING_PURPOSES,
  PRESENTATIONS,
  USUAL_LEVEL,
} from '@altavoz/domain/indicators/indicator';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../shared/ui/check-field.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { Indicator } from '../../../shared/plan/indicators.js';

/** What an indicator says of itself beside its figures. */
export type Ground = Pick<
  Indicator,
  | 'automatic'
  | 'level'
  | 'dimension'
  | 'rank'
  | 'criterion'
  | 'moment'
  | 'measuredWith'
  | 'forWhom'
  | 'whatFor'
  | 'purposes'
  | 'collectionMethod'
  | 'collectedBy'
  | 'publics'
  | 'presentation'
  | 'qualities'
  | 'baselineDate'
  | 'baselineSource'
>;

/** What is said of one that nobody has said anything of. */
export const NO_GROUND: Ground = {
  ...{ automatic: null, level: null, dimension: null, rank: null, criterion: null, moment: null },
  ...{ measuredWith: '', forWhom: '', whatFor: '', collectionMethod: '' },
  ...{ purposes: [], collectedBy: [], publics: [], presentation: [], qualities: [] },
  ...{ baselineDate: null, baselineSource: '' },
};

interface IndicatorGroundProps {
  readonly ground: Ground;
  readonly onChange: (changes: Partial<Ground>) => void;
}

/** The four questions (what, how, with whom, what for), what kind of change it tells and how good it is (R2-R9, R18). */
export function IndicatorGround({ ground, onChange }: IndicatorGroundProps) {
  const { t } = useTranslation('indicators');
  const text = (key: 'measuredWith' | 'forWhom' | 'whatFor' | 'baselineSource' | 'collectionMethod') => (
    <TextField
      label={t(key)}
      hint={key === 'collectionMethod' ? t('methodHint') : undefined}
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
      {text('collectionMethod')}
      <details>
        <summary>{t('moreQuestions')}</summary>
        <Fields>
          <Several
            label={t('collectedBy')}
            all={COLLECTION_METHODS}
            value={ground.collectedBy}
            say={(one) => t(`collections.${one}`)}
            onChange={(collectedBy) => onChange({ collectedBy })}
          />
          <Fields row>
            {text('measuredWith')}
            {text('forWhom')}
          </Fields>
          <Several
            label={t('measuredPublics')}
            all={PUBLICS}
            value={ground.publics}
            say={(one) => t(`publics.${one}`)}
            onChange={(publics) => onChange({ publics })}
          />
          {text('whatFor')}
          <Several
            label={t('purposes')}
            all={MEASURING_PURPOSES}
            value={ground.purposes}
            say={(one) => t(`purposeNames.${one}`)}
            onChange={(purposes) => onChange({ purposes })}
          />
          <Several
            label={t('presentation')}
            all={PRESENTATIONS}
            value={ground.presentation}
            say={(one) => t(`presentations.${one}`)}
            onChange={(presentation) => onChange({ presentation })}
          />
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
      <details>
        <summary>{t('moreKinds')}</summary>
        <Fields>
          <Fields row>
            <One
              label={t('dimension')}
              all={INDICATOR_DIMENSIONS}
              value={ground.dimension}
              say={(one) => t(`dimensions.${one}`)}
              onChange={(dimension) =>
                // What the dimension mostly measures is offered where nobody has said otherwise (R9).
                onChange({ dimension, level: ground.level ?? (dimension && USUAL_LEVEL[dimension]) })
              }
            />
            <One
              label={t('level')}
              all={INDICATOR_LEVELS}
              value={ground.level}
              say={(one) => t(`levels.${one}`)}
              onChange={(level) => onChange({ level })}
            />
          </Fields>
          <Fields row>
            <One
              label={t('rank')}
              all={INDICATOR_RANKS}
              value={ground.rank}
              say={(one) => t(`ranks.${one}`)}
              onChange={(rank) => onChange({ rank })}
            />
            <One
              label={t('criterion')}
              all={INDICATOR_CRITERIA}
              value={ground.criterion}
              say={(one) => t(`criteria.${one}`)}
              onChange={(criterion) => onChange({ criterion })}
            />
          </Fields>
          <One
            label={t('moment')}
            all={MEASURING_MOMENTS}
            value={ground.moment}
            say={(one) => t(`moments.${one}`)}
            onChange={(moment) => onChange({ moment })}
          />
        </Fields>
      </details>
      <details>
        <summary>{t('goodMeasure', { count: ground.qualities.length })}</summary>
        <Fields>
          {MEASURE_QUALITIES.map((quality) => (
            <CheckField
              key={quality}
              label={t(`qualities.${quality}`)}
              hint={t(`qualityHints.${quality}`)}
              checked={ground.qualities.includes(quality)}
              onChange={(event) =>
                onChange({
                  qualities: MEASURE_QUALITIES.filter((one) =>
                    one === quality ? event.target.checked : ground.qualities.includes(one),
                  ),
                })
              }
            />
          ))}
        </Fields>
      </details>
    </>
  );
}

interface Choices<V extends string> {
  readonly label: string;
  readonly all: readonly V[];
  readonly say: (value: V) => string;
}

function Several<V extends string>({
  label,
  all,
  say,
  value,
  onChange,
}: Choices<V> & { readonly value: readonly V[]; readonly onChange: (value: V[]) => void }) {
  return (
    <MultiSelect
      label={label}
      optional
      options={all.map((one) => ({ value: one, label: say(one) }))}
      value={value}
      onChange={(given) => onChange(all.filter((one) => given.includes(one)))}
    />
  );
}

function One<V extends string>({
  label,
  all,
  say,
  value,
  onChange,
}: Choices<V> & { readonly value: V | null; readonly onChange: (value: V | null) => void }) {
  const { t } = useTranslation('indicators');
  return (
    <SelectField
      label={label}
      optional
      placeholder={t('notDecided')}
      value={value ?? ''}
      options={all.map((one) => ({ value: one, label: say(one) }))}
      onChange={(event) => onChange(all.find((one) => one === event.target.value) ?? null)}
    />
  );
}
