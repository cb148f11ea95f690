import { textIn } from '@altavoz/domain/shared/language';
import { POLICY_STAGES, TACTIC_FORMATS, TACTIC_ORIGINS } from '@altavoz/domain/tactics/tactic';
import { useQuery } from '@tanstack/react-query';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { ComboField, MultiSelect } from '../../../shared/ui/multi-select.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { TacticValues } from '../tactic-values.js';
import { fieldId } from './field-id.js';
import { emptyAsNull, wholeNumber } from './field-values.js';
import styles from './tactic-editor.module.css';

interface DetailsProps {
  readonly campaign: Campaign;
  readonly tactic: Tactic | undefined;
  readonly tactics: readonly Tactic[];
}

/** Everything that a tactic may say and most of them do not need to. */
export function DetailFields({ campaign, tactic, tactics }: DetailsProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const { register, formState } = useFormContext<TacticValues>();
  const { errors } = formState;
  const pillars = [...new Set([...campaign.pillars, ...(tactic?.pillar ? [tactic.pillar] : [])])];
  return (
    <div className={styles.details}>
      <TextArea
        id={fieldId('description')}
        label={t('editor.description')}
        optional
        rows={2}
        error={errors.description?.message}
        {...register('description')}
      />
      <RootField tactic={tactic} tactics={tactics} />
      <div className={styles.three}>
        <SelectField
          id={fieldId('origin')}
          label={t('editor.origin')}
          options={TACTIC_ORIGINS.map((value) => ({ value, label: t(`editor.origins.${value}`) }))}
          {...register('origin')}
        />
        <TextField
          id={fieldId('durationDays')}
          label={t('editor.durationDays')}
          optional
          inputMode="numeric"
          error={errors.durationDays?.message}
          {...register('durationDays', {
            setValueAs: (value: unknown) => (value === '' || value === null ? null : wholeNumber(value)),
          })}
        />
        <TextField
          id={fieldId('place')}
          label={t('editor.place')}
          optional
          error={errors.place?.message}
          {...register('place')}
        />
      </div>
      <FormatFields />
      <div className={styles.two}>
        <ThemesField />
        <SelectField
          id={fieldId('pillar')}
          label={t('editor.pillar')}
          optional
          hint={pillars.length === 0 ? t('editor.noPillars') : undefined}
          options={pillars.map((value) => ({ value, label: value }))}
          {...register('pillar', { setValueAs: emptyAsNull })}
        />
      </div>
      <div className={styles.two}>
        <PartnersField />
        <SelectField
          id={fieldId('policyStage')}
          label={t('editor.policyStage')}
          optional
          options={POLICY_STAGES.map((value) => ({ value, label: t(`editor.policyStages.${value}`) }))}
          {...register('policyStage', { setValueAs: emptyAsNull })}
        />
      </div>
      <CheckField label={t('editor.twoWay')} {...register('twoWay')} />
      <AdvertisingFields />
      <TextArea
        id={fieldId('notes')}
        label={t('editor.notes')}
        optional
        rows={3}
        error={errors.notes?.message}
        {...register('notes')}
      />
    </div>
  );
}

/** Which tactic it deepens: one of the same or an earlier phase (PD5). */
function RootField({ tactic, tactics }: Omit<DetailsProps, 'campaign'>) {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const { control, formState } = useFormContext<TacticValues>();
  const phase = useWatch({ control, name: 'phase' });
  const roots = tactics.filter(
    (each) =>
      each.id !== tactic?.id &&
      each.phase <= phase &&
      (each.status !== 'cancelled' || each.id === tactic?.evolvesFromId),
  );
  return (
    <Controller
      name="evolvesFromId"
      control={control}
      render={({ field }) => (
        <ComboField
          id={fieldId('evolvesFromId')}
          label={t('editor.evolvesFrom')}
          optional
          error={formState.errors.evolvesFromId?.message}
          options={roots.map(({ id, name, phase: own }) => ({
            value: id,
            label: `${textIn(name, format.language)} · ${t('shared:phase.label', { phase: own })}`,
          }))}
          value={field.value ?? null}
          onChange={field.onChange}
        />
      )}
    />
  );
}

/** On paper, on the screen, on both (RW17). */
function FormatFields() {
  const { t } = useTranslation('tactics');
  const { control } = useFormContext<TacticValues>();
  return (
    <Controller
      name="formats"
      control={control}
      render={({ field }) => {
        const chosen = field.value ?? [];
        return (
          <fieldset className={styles.choices}>
            <legend>{t('editor.formats')}</legend>
            {TACTIC_FORMATS.map((format, index) => (
              <CheckField
                key={format}
                id={index === 0 ? fieldId('formats') : undefined}
                label={t(`editor.formatNames.${format}`)}
                checked={chosen.includes(format)}
                onChange={(event) =>
                  field.onChange(
                    TACTIC_FORMATS.filter((each) =>
                      each === format ? event.target.checked : chosen.includes(each),
                    ),
                  )
                }
              />
            ))}
          </fieldset>
        );
      }}
    />
  );
}

function ThemesField() {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const { control, formState } = useFormContext<TacticValues>();
  const known = useQuery(themesQuery).data ?? new Map<string, { es: string; en: string }>();
  return (
    <Controller
      name="themes"
      control={control}
      render={({ field }) => {
        const own = (field.value ?? []).filter((theme) => !known.has(theme));
        return (
          <MultiSelect
            id={fieldId('themes')}
            label={t('editor.themes')}
            optional
            max={3}
            error={formState.errors.themes?.message}
            options={[
              ...own.map((theme) => ({ value: theme, label: theme })),
              ...[...known].map(([value, label]) => ({ value, label: label[format.language] })),
            ]}
            value={field.value ?? []}
            onChange={field.onChange}
          />
        );
      }}
    />
  );
}

/** One name in a line; empty lines go when the field is left. */
function PartnersField() {
  const { t } = useTranslation('tactics');
  const { control, formState } = useFormContext<TacticValues>();
  return (
    <Controller
      name="partners"
      control={control}
      render={({ field }) => (
        <TextArea
          id={fieldId('partners')}
          label={t('editor.partners')}
          hint={t('editor.partnersHint')}
          optional
          rows={2}
          error={formState.errors.partners?.message}
          value={(field.value ?? []).join('\n')}
          onChange={(event) => field.onChange(event.target.value.split('\n'))}
          onBlur={() => {
            field.onChange((field.value ?? []).filter((line) => line.trim() !== ''));
            field.onBlur();
          }}
        />
      )}
    />
  );
}

/** Buying advertising space is a decision that says why (RW10). */
function AdvertisingFields() {
  const { t } = useTranslation('tactics');
  const { control, register, setValue, formState } = useFormContext<TacticValues>();
  const paid = useWatch({ control, name: 'paidAdvertising' });
  const buys = paid !== null && paid !== undefined;
  return (
    <>
      <CheckField
        id={fieldId('paidAdvertising')}
        label={t('editor.paid')}
        checked={buys}
        onChange={(event) =>
          setValue('paidAdvertising', event.target.checked ? { justification: '' } : null, {
            shouldDirty: true,
          })
        }
      />
      {buys && (
        <div className={styles.nested}>
          <TextArea
            label={t('editor.justification')}
            hint={t('editor.justificationHint')}
            rows={2}
            error={formState.errors.paidAdvertising?.justification?.message}
            {...register('paidAdvertising.justification')}
          />
        </div>
      )}
    </>
  );
}
