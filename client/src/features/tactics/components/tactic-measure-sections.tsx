import { textIn } from '@altavoz/domain/shared/language';
import { FUNDING_SOURCES } from '@altavoz/domain/tactics/tactic';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { indicatorsQuery } from '../../../shared/plan/indicators.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { TacticValues } from '../tactic-values.js';
import { ContractingFields } from './contracting-fields.js';
import { fieldId } from './field-id.js';
import { FormSection } from './form-section.js';
import { NewIndicatorForm } from './new-indicator.js';
import styles from './tactic-editor.module.css';

export function MeasureSection({ currency }: { readonly currency: string }) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const { control, formState, setValue, getValues } = useFormContext<TacticValues>();
  const indicators = useQuery(indicatorsQuery(useCampaignId())).data ?? [];
  const [creating, setCreating] = useState(false);
  return (
    <FormSection title={t('editor.sections.measure')}>
      <Controller
        name="indicatorIds"
        control={control}
        render={({ field }) => (
          <MultiSelect
            id={fieldId('indicatorIds')}
            label={t('editor.indicators')}
            hint={t('editor.indicatorsHint')}
            error={formState.errors.indicatorIds?.message}
            options={indicators.map(({ id, name }) => ({ value: id, label: textIn(name, format.language) }))}
            value={field.value ?? []}
            onChange={field.onChange}
          />
        )}
      />
      {creating ? (
        <NewIndicatorForm
          currency={currency}
          onCancel={() => setCreating(false)}
          onCreated={(id) => {
            setValue('indicatorIds', [...(getValues('indicatorIds') ?? []), id], { shouldDirty: true });
            setCreating(false);
          }}
        />
      ) : (
        <div>
          <LinkButton onClick={() => setCreating(true)}>{t('editor.newIndicator')}</LinkButton>
        </div>
      )}
    </FormSection>
  );
}

interface MoneySectionProps {
  readonly currency: string;
  /** What is approved already; the cost cannot go below it (RH14). */
  readonly approved: number;
  /** Its line is counted in another currency, and changed in the budget. */
  readonly foreignCurrency: string | null;
}

export function MoneySection({ currency, approved, foreignCurrency }: MoneySectionProps) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const { register, control, formState } = useFormContext<TacticValues>();
  const source = useWatch({ control, name: 'fundingSource' });
  const hint =
    foreignCurrency !== null
      ? t('editor.foreign', { currency: foreignCurrency })
      : approved > 0
        ? t('editor.fixed', { approved: format.money({ amount: approved, currency }) })
        : t('editor.costHint');
  return (
    <FormSection title={t('editor.sections.money')}>
      <div className={styles.two}>
        <Controller
          name="plannedCost"
          control={control}
          render={({ field }) => (
            <MoneyField
              ref={field.ref}
              id={fieldId('plannedCost')}
              label={t('editor.plannedCost')}
              hint={hint}
              disabled={foreignCurrency !== null}
              currency={currency}
              error={formState.errors.plannedCost?.message}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
        <SelectField
          id={fieldId('fundingSource')}
          label={t('editor.fundingSource')}
          options={FUNDING_SOURCES.map((value) => ({ value, label: t(`editor.fundingSources.${value}`) }))}
          {...register('fundingSource')}
        />
      </div>
      {source !== 'own' && (
        <TextField
          id={fieldId('fundingArea')}
          label={t('editor.fundingArea')}
          hint={t('editor.fundingAreaHint')}
          optional
          error={formState.errors.fundingArea?.message}
          {...register('fundingArea')}
        />
      )}
      <ContractingFields />
    </FormSection>
  );
}
