import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { textIn } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, TACTIC_PURPOSES } from '@altavoz/domain/tactics/tactic';
import { useQuery } from '@tanstack/react-query';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Icon } from '../../../shared/ui/icon.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { audiencesQuery } from '../../../shared/plan/audiences.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { objectivesQuery } from '../../../shared/plan/objectives.js';
import { peopleQuery } from '../../../shared/plan/people.js';
import { usersQuery } from '../../../shared/plan/users.js';
import { textsOf, type TacticValues } from '../tactic-values.js';
import { CallToActionFields } from './call-to-action-fields.js';
import { messageIn } from './error-message.js';
import { fieldId } from './field-id.js';
import { emptyAsNull, wholeNumber } from './field-values.js';
import { FormSection } from './form-section.js';
import styles from './tactic-editor.module.css';

export function WhatSection() {
  const { t } = useTranslation(['tactics', 'shared']);
  const { register, control, formState } = useFormContext<TacticValues>();
  const { errors } = formState;
  return (
    <section className={styles.section} style={{ border: 0, padding: 0 }}>
      <Controller
        name="name"
        control={control}
        render={({ field }) => (
          <LocalizedField
            id={fieldId('name')}
            label={t('editor.name')}
            error={messageIn(errors.name)}
            value={textsOf(field.value)}
            onChange={field.onChange}
            onBlur={field.onBlur}
            count={120}
          />
        )}
      />
      <div className={styles.three}>
        <SelectField
          id={fieldId('channelType')}
          label={t('editor.channelType')}
          options={CHANNEL_TYPES.map((value) => ({ value, label: t(`shared:channel.${value}`) }))}
          {...register('channelType')}
        />
        <SelectField
          id={fieldId('phase')}
          label={t('editor.phase')}
          options={PHASES.map((phase) => ({
            value: String(phase),
            label: t('shared:phase.label', { phase }),
          }))}
          {...register('phase', { setValueAs: Number })}
        />
        <SelectField
          id={fieldId('purpose')}
          label={t('editor.purpose')}
          optional
          options={TACTIC_PURPOSES.map((value) => ({ value, label: t(`editor.purposes.${value}`) }))}
          {...register('purpose', { setValueAs: emptyAsNull })}
        />
      </div>
    </section>
  );
}

export function PeopleSection() {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const campaignId = useCampaignId();
  const { register, control, formState } = useFormContext<TacticValues>();
  const { errors } = formState;
  const users = useQuery(usersQuery).data ?? [];
  const audiences = useQuery(audiencesQuery(campaignId)).data ?? [];
  const people = useQuery(peopleQuery(campaignId)).data ?? [];
  const objectives = useQuery(objectivesQuery(campaignId)).data ?? [];
  return (
    <FormSection title={t('editor.sections.who')}>
      <Controller
        name="audienceIds"
        control={control}
        render={({ field }) => (
          <MultiSelect
            id={fieldId('audienceIds')}
            label={t('editor.audiences')}
            optional
            error={errors.audienceIds?.message}
            options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, format.language) }))}
            value={field.value ?? []}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        name="objectiveIds"
        control={control}
        render={({ field }) => (
          <MultiSelect
            id={fieldId('objectiveIds')}
            label={t('editor.objectives')}
            optional
            error={errors.objectiveIds?.message}
            options={objectives.map(({ id, text }) => ({ value: id, label: textIn(text, format.language) }))}
            value={field.value ?? []}
            onChange={field.onChange}
          />
        )}
      />
      <div className={styles.two}>
        {/* The list of people comes after the form: the chosen one is shown as soon as it is there. */}
        <SelectField
          key={`${users.length} ${people.length}`}
          id={fieldId('responsibleId')}
          label={t('editor.responsible')}
          optional
          options={[
            ...users
              .filter(({ status }) => status !== 'disabled')
              .map(({ id, name }) => ({ value: id, label: name })),
            ...people
              .filter(({ userId, activeTo }) => userId === null && activeTo === null)
              .map(({ id, name, role, area }) => ({
                value: id,
                label: `${name} · ${area === '' ? t(`editor.personRoles.${role}`) : area}`,
              })),
          ]}
          {...register('responsibleId', { setValueAs: emptyAsNull })}
        />
        <TextField
          id={fieldId('staffHours')}
          label={t('editor.staffHours')}
          inputMode="numeric"
          error={errors.staffHours?.message}
          {...register('staffHours', { setValueAs: wholeNumber })}
        />
      </div>
    </FormSection>
  );
}

/** Only approved messages let it be scheduled (RH9): they come first, with a check. */
export function WordsSection() {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const { control, formState } = useFormContext<TacticValues>();
  const messages = useQuery(messagesQuery(useCampaignId())).data ?? [];
  const sorted = [...messages].sort((a, b) => Number(b.inForce !== null) - Number(a.inForce !== null));
  const words = (message: (typeof messages)[number]): string =>
    textIn((message.inForce ?? message).text, format.language);
  return (
    <FormSection title={t('editor.sections.words')}>
      <Controller
        name="messageIds"
        control={control}
        render={({ field }) => (
          <MultiSelect
            id={fieldId('messageIds')}
            label={t('editor.messages')}
            hint={t('editor.messagesHint')}
            error={formState.errors.messageIds?.message}
            options={sorted.map((message) => ({
              value: message.id,
              label: words(message),
              group: t(message.inForce === null ? 'editor.notApproved' : 'editor.approved'),
            }))}
            renderOption={(id) => {
              const message = messages.find((each) => each.id === id);
              if (message === undefined) return null;
              return (
                <span className={styles.approved}>
                  <Icon name={message.inForce === null ? 'dash' : 'check'} size={16} />
                  {words(message)}
                </span>
              );
            }}
            value={field.value ?? []}
            onChange={field.onChange}
          />
        )}
      />
      <CallToActionFields />
    </FormSection>
  );
}
