import { MAX_THEMES, MESSAGE_KINDS } from '@altavoz/domain/messages/message';
import { textIn } from '@altavoz/domain/shared/language';
import { CALL_TO_ACTION_TYPES } from '@altavoz/domain/tactics/tactic';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttachmentsField } from '../../../shared/attachments/attachments-field.js';
import type { FieldErrors } from '../../../shared/forms/schema-errors.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { MessageValues } from '../message-form.js';
import { PairFields } from './pair-fields.js';

interface MessageFieldsProps {
  readonly values: MessageValues;
  readonly change: (changes: Partial<MessageValues>) => void;
  readonly errors: FieldErrors;
  readonly audiences: readonly Audience[];
  /** Null while the message is not saved yet: then files wait. */
  readonly messageId: string | null;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** The words, at most three themes (RH4), for whom (RH5), what it asks (G4), and what supports it. */
export function MessageFields(props: MessageFieldsProps) {
  const { values, change, errors, audiences, messageId, files, onFiles } = props;
  const { t } = useTranslation('messages');
  const { language } = useFormat();
  const campaignId = useCampaignId();
  const themes = useQuery(themesQuery).data;
  const options = [
    ...[...(themes ?? [])].map(([value, label]) => ({ value, label: label[language] })),
    ...values.themes
      .filter((theme) => themes && !themes.has(theme))
      .map((theme) => ({ value: theme, label: theme })),
  ];
  return (
    <>
      <SegmentedControl
        label={t('kindLabel')}
        value={values.kind}
        onChange={(kind) => change({ kind })}
        segments={MESSAGE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <LocalizedField
        label={t('text')}
        multiline
        count={600}
        value={values.text}
        onChange={(text) => change({ text })}
        error={errors.get('text')}
      />
      <MultiSelect
        label={t('themes')}
        hint={t('themesHint', { count: MAX_THEMES })}
        max={MAX_THEMES}
        value={[...values.themes]}
        onChange={(chosen) => change({ themes: chosen })}
        options={options}
        error={errors.get('themes')}
      />
      <MultiSelect
        label={t('for')}
        optional={values.kind === 'general'}
        max={20}
        value={[...values.audienceIds]}
        onChange={(audienceIds) => change({ audienceIds })}
        options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
        error={errors.get('audienceIds')}
      />
      <Fields row>
        <DateField
          label={t('validFrom')}
          optional
          value={values.validFrom ?? undefined}
          onChange={(day) => change({ validFrom: day ?? null })}
        />
        <DateField
          label={t('validUntil')}
          optional
          value={values.validUntil ?? undefined}
          onChange={(day) => change({ validUntil: day ?? null })}
          error={errors.get('validUntil')}
        />
      </Fields>
      <TextField
        label={t('emotion')}
        hint={t('emotionHint')}
        optional
        value={values.emotion}
        error={errors.get('emotion')}
        onChange={(event) => change({ emotion: event.target.value })}
      />
      <CallFields values={values} change={change} errors={errors} />
      <PairFields
        title={t('facts')}
        path="facts"
        rows={values.facts}
        empty={{ text: '', source: '' }}
        fields={[
          { key: 'text', label: t('fact') },
          { key: 'source', label: t('source'), optional: true },
        ]}
        errors={errors}
        onChange={(facts) => change({ facts })}
      />
      <PairFields
        title={t('questions')}
        path="questions"
        rows={values.questions}
        empty={{ question: '', answer: '' }}
        fields={[
          { key: 'question', label: t('question') },
          { key: 'answer', label: t('answer') },
        ]}
        errors={errors}
        onChange={(questions) => change({ questions })}
      />
      <Fields row>
        <TextArea
          label={t('dos')}
          hint={t('perLine')}
          optional
          value={values.dos}
          error={firstOf(errors, 'dos')}
          onChange={(event) => change({ dos: event.target.value })}
        />
        <TextArea
          label={t('donts')}
          optional
          value={values.donts}
          error={firstOf(errors, 'donts')}
          onChange={(event) => change({ donts: event.target.value })}
        />
      </Fields>
      <PairFields
        title={t('links')}
        path="links"
        most={20}
        rows={values.links}
        empty={{ label: '', url: '' }}
        fields={[
          { key: 'label', label: t('linkLabel') },
          { key: 'url', label: t('linkUrl'), url: true },
        ]}
        errors={errors}
        onChange={(links) => change({ links })}
      />
      <AttachmentsField
        campaignId={campaignId}
        owner="message"
        ownerId={messageId}
        label={t('assets')}
        pending={files}
        onPending={onFiles}
      />
    </>
  );
}

/** What whoever hears it is asked to do (G4). */
function CallFields({ values, change, errors }: Pick<MessageFieldsProps, 'values' | 'change' | 'errors'>) {
  const { t } = useTranslation('messages');
  const call = values.callToAction;
  return (
    <>
      <CheckField
        label={t('asks')}
        checked={call !== null}
        onChange={(event) =>
          change({ callToAction: event.target.checked ? { type: 'click', label: {}, url: '' } : null })
        }
      />
      {call !== null && (
        <>
          <Fields row>
            <SelectField
              label={t('callKind')}
              value={call.type}
              options={CALL_TO_ACTION_TYPES.map((value) => ({ value, label: t(`callType.${value}`) }))}
              onChange={(event) => {
                const type = CALL_TO_ACTION_TYPES.find((one) => one === event.target.value);
                if (type) change({ callToAction: { ...call, type } });
              }}
            />
            <TextField
              label={t('callUrl')}
              type="url"
              inputMode="url"
              placeholder="https://"
              value={call.url}
              error={errors.get('callToAction.url')}
              onChange={(event) => change({ callToAction: { ...call, url: event.target.value } })}
            />
          </Fields>
          <LocalizedField
            label={t('callLabel')}
            count={80}
            value={call.label}
            error={firstOf(errors, 'callToAction.label')}
            onChange={(label) => change({ callToAction: { ...call, label } })}
          />
        </>
      )}
    </>
  );
}

/** The error of a field or of anything inside it. */
function firstOf(errors: FieldErrors, path: string): string | undefined {
  return errors.get(path) ?? [...errors].find(([key]) => key.startsWith(`${path}.`))?.[1];
}
