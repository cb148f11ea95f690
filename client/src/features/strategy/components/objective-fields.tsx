import { ACTION_DIMENSIONS } from '@altavoz/catalogue/dimensions';
import { OBJECTIVE_TEMPLATES, templateWithWords } from '@altavoz/catalogue/objectives';
import { GOAL_INSTRUMENTS, OBJECTIVE_FORMS, OBJECTIVE_SCOPES } from '@altavoz/domain/objectives/objective';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { FieldErrors } from '../../../shared/forms/schema-errors.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { indicatorsQuery } from '../../../shared/plan/indicators.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { Warning } from '../../../shared/ui/notice.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { ObjectiveValues } from '../objective-form.js';

interface ObjectiveFieldsProps {
  readonly values: ObjectiveValues;
  readonly change: (changes: Partial<ObjectiveValues>) => void;
  readonly errors: FieldErrors;
  readonly isNew: boolean;
  readonly audiences: readonly Audience[];
}

/** What an objective is made of: its words, whose it is, how it is measured, which goal it serves, for whom. */
export function ObjectiveFields({ values, change, errors, isNew, audiences }: ObjectiveFieldsProps) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const indicators = useQuery(indicatorsQuery(useCampaignId())).data ?? [];
  const unchanged = templateWithWords(values.text);
  return (
    <>
      <SegmentedControl
        label={t('objectives.kind')}
        value={values.kind}
        onChange={(value) => change({ kind: value })}
        segments={(['main', 'specific'] as const).map((value) => ({
          value,
          label: t(`objectives.kinds.${value}`),
        }))}
      />
      {isNew && (
        <SelectField
          label={t('objectives.template')}
          hint={t('objectives.templateHint')}
          optional
          options={OBJECTIVE_TEMPLATES.filter((one) => one.kind === values.kind).map(
            ({ key, text: words }) => ({ value: key, label: words[language] }),
          )}
          onChange={(event) => {
            const template = OBJECTIVE_TEMPLATES.find(({ key }) => key === event.target.value);
            if (template) change({ text: template.text, form: template.form, scope: template.scope });
          }}
        />
      )}
      <LocalizedField
        label={t('objectives.text')}
        hint={t(`objectives.help.${values.kind}`)}
        multiline
        count={600}
        value={values.text}
        onChange={(text) => change({ text })}
        error={
          errors.has('text') && !textIn(values.text, language)
            ? t('objectives.textMissing')
            : (errors.get('text') ?? errors.get('text.es') ?? errors.get('text.en'))
        }
      />
      {unchanged && <Warning title={t('objectives.unchanged')}>{t('objectives.unchangedText')}</Warning>}
      <Fields row>
        <SelectField
          label={t('objectives.scopeTitle')}
          value={values.scope}
          options={OBJECTIVE_SCOPES.map((value) => ({ value, label: t(`objectives.scope.${value}`) }))}
          onChange={(event) =>
            change({ scope: OBJECTIVE_SCOPES.find((one) => one === event.target.value) ?? values.scope })
          }
        />
        <SelectField
          label={t('objectives.formTitle')}
          optional
          value={values.form ?? ''}
          options={OBJECTIVE_FORMS.map((value) => ({ value, label: t(`objectives.form.${value}`) }))}
          onChange={(event) =>
            change({ form: OBJECTIVE_FORMS.find((one) => one === event.target.value) ?? null })
          }
        />
      </Fields>
      <CheckField
        label={t('objectives.measurable')}
        hint={t('objectives.measurableHint')}
        checked={values.measurable}
        onChange={(event) => change({ measurable: event.target.checked })}
      />
      {values.measurable && (
        <MultiSelect
          label={t('objectives.chooseIndicators')}
          hint={t('objectives.indicatorsHint')}
          optional
          max={20}
          value={values.indicatorIds}
          onChange={(indicatorIds) => change({ indicatorIds })}
          options={indicators.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
        />
      )}
      <Fields row>
        <TextField
          label={t('objectives.goal')}
          hint={t('objectives.goalHint')}
          optional
          value={values.developmentGoal}
          error={errors.get('developmentGoal')}
          onChange={(event) => change({ developmentGoal: event.target.value })}
        />
        <SelectField
          label={t('objectives.instrumentTitle')}
          optional
          value={values.instrument ?? ''}
          options={GOAL_INSTRUMENTS.map((value) => ({ value, label: t(`objectives.instrument.${value}`) }))}
          onChange={(event) =>
            change({ instrument: GOAL_INSTRUMENTS.find((one) => one === event.target.value) ?? null })
          }
        />
      </Fields>
      <SelectField
        label={t('objectives.dimension')}
        optional
        value={values.dimension ?? ''}
        options={ACTION_DIMENSIONS.map(({ key, label }) => ({ value: key, label: label[language] }))}
        onChange={(event) =>
          change({ dimension: ACTION_DIMENSIONS.find(({ key }) => key === event.target.value)?.key ?? null })
        }
      />
      {audiences.length > 0 && (
        <MultiSelect
          label={t('section.audiences')}
          hint={t('objectives.audiencesHint')}
          optional
          value={values.audienceIds}
          onChange={(audienceIds) => change({ audienceIds })}
          options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
        />
      )}
    </>
  );
}
