import { TREND_TEMPLATES } from '@altavoz/catalogue/trends';
import {
  CONSULTATION_FORMS,
  LAST_RANK,
  MEDIA_SCOPES,
  SCALE,
  SURVEY_FORMS,
  TREND_AREAS,
  WEB_SUBJECTS,
} from '@altavoz/domain/diagnostics/diagnostic';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { FieldErrors } from '../../../shared/forms/schema-errors.js';
import { FieldFrame, Fields, useFieldIds } from '../../../shared/ui/field.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import type { DiagnosticDetails } from '../api/get-diagnosis.js';
import { typedNumber, type DiagnosticValues } from '../diagnostic-form.js';
import { SignFields } from './sign-fields.js';

interface DetailFieldsProps {
  readonly values: DiagnosticValues;
  readonly change: (changes: Partial<DiagnosticValues>) => void;
  readonly errors: FieldErrors;
  readonly isNew: boolean;
}

interface OfKindProps<K extends DiagnosticDetails['kind']> extends Omit<DetailFieldsProps, 'values'> {
  readonly details: Extract<DiagnosticDetails, { kind: K }>;
}

/** The fields that only this kind of record has (B2-B6, B11). */
export function DiagnosticDetailFields({ values, ...rest }: DetailFieldsProps) {
  const { details } = values;
  switch (details.kind) {
    case 'survey':
      return <SurveyFields details={details} {...rest} />;
    case 'media-audit':
      return <MediaAuditFields details={details} {...rest} />;
    case 'trend':
      return <TrendFields details={details} {...rest} />;
    case 'consultation':
      return <ConsultationFields details={details} {...rest} />;
    case 'web-check':
      return <WebCheckFields details={details} {...rest} />;
    case 'self-assessment':
      return <SignFields details={details} change={rest.change} />;
  }
}

const shown = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value));

function SurveyFields({ details, change, errors }: OfKindProps<'survey'>) {
  const { t } = useTranslation('strategy');
  const set = (changes: Partial<typeof details>): void => change({ details: { ...details, ...changes } });
  return (
    <>
      <SegmentedControl
        label={t('diagnosis.form')}
        value={details.form}
        onChange={(form) => set({ form })}
        segments={SURVEY_FORMS.map((value) => ({ value, label: t(`diagnosis.surveyForm.${value}`) }))}
      />
      <Fields row>
        <TextField
          label={t('diagnosis.surveyUrl')}
          optional
          type="url"
          value={details.surveyUrl ?? ''}
          error={errors.get('details.surveyUrl')}
          onChange={(event) => set({ surveyUrl: event.target.value === '' ? null : event.target.value })}
        />
        <TextField
          label={t('diagnosis.responsesTitle')}
          optional
          type="number"
          min={0}
          value={shown(details.responses)}
          error={errors.get('details.responses')}
          onChange={(event) => set({ responses: typedNumber(event.target.value) })}
        />
      </Fields>
    </>
  );
}

function MediaAuditFields({ details, change, errors }: OfKindProps<'media-audit'>) {
  const { t } = useTranslation('strategy');
  const set = (changes: Partial<typeof details>): void => change({ details: { ...details, ...changes } });
  const scale = SCALE.map((value) => ({ value: String(value), label: String(value) }));
  const ofScale = (text: string) => SCALE.find((value) => String(value) === text) ?? 3;
  const information = useFieldIds({});
  const perception = useFieldIds({});
  return (
    <>
      <Fields row>
        <TextField
          label={t('diagnosis.journalist')}
          value={details.journalist}
          error={errors.get('details.journalist')}
          onChange={(event) => set({ journalist: event.target.value })}
        />
        <TextField
          label={t('diagnosis.outlet')}
          value={details.outlet}
          error={errors.get('details.outlet')}
          onChange={(event) => set({ outlet: event.target.value })}
        />
      </Fields>
      <SegmentedControl
        label={t('diagnosis.scope')}
        value={details.scope}
        onChange={(scope) => set({ scope })}
        segments={MEDIA_SCOPES.map((value) => ({ value, label: t(`diagnosis.mediaScope.${value}`) }))}
      />
      <Fields row>
        <FieldFrame
          group
          id={information.id}
          label={t('diagnosis.information')}
          hint={t('diagnosis.informationHint')}
        >
          <SegmentedControl
            wide
            label={t('diagnosis.information')}
            value={String(details.information)}
            onChange={(value) => set({ information: ofScale(value) })}
            segments={scale}
          />
        </FieldFrame>
        <FieldFrame
          group
          id={perception.id}
          label={t('diagnosis.perception')}
          hint={t('diagnosis.perceptionHint')}
        >
          <SegmentedControl
            wide
            label={t('diagnosis.perception')}
            value={String(details.perception)}
            onChange={(value) => set({ perception: ofScale(value) })}
            segments={scale}
          />
        </FieldFrame>
      </Fields>
      <TextArea
        label={t('diagnosis.perceptionText')}
        optional
        count={2_000}
        value={details.perceptionText}
        error={errors.get('details.perceptionText')}
        onChange={(event) => set({ perceptionText: event.target.value })}
      />
    </>
  );
}

function TrendFields({ details, change, errors, isNew }: OfKindProps<'trend'>) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const set = (changes: Partial<typeof details>): void => change({ details: { ...details, ...changes } });
  return (
    <>
      {isNew && (
        <SelectField
          label={t('diagnosis.trendTemplate')}
          hint={t('objectives.templateHint')}
          optional
          options={TREND_TEMPLATES.map(({ key, label }) => ({ value: key, label: label[language] }))}
          onChange={(event) => {
            const template = TREND_TEMPLATES.find(({ key }) => key === event.target.value);
            if (!template) return;
            change({
              title: template.label[language],
              details: { ...details, area: template.area, implication: template.implication[language] },
            });
          }}
        />
      )}
      <SegmentedControl
        label={t('diagnosis.area')}
        value={details.area}
        onChange={(area) => set({ area })}
        segments={TREND_AREAS.map((value) => ({ value, label: t(`diagnosis.trendArea.${value}`) }))}
      />
      <TextArea
        label={t('diagnosis.implication')}
        optional
        count={2_000}
        value={details.implication}
        error={errors.get('details.implication')}
        onChange={(event) => set({ implication: event.target.value })}
      />
    </>
  );
}

function ConsultationFields({ details, change, errors }: OfKindProps<'consultation'>) {
  const { t } = useTranslation('strategy');
  const set = (changes: Partial<typeof details>): void => change({ details: { ...details, ...changes } });
  return (
    <>
      <SegmentedControl
        label={t('diagnosis.form')}
        value={details.form}
        onChange={(form) => set({ form })}
        segments={CONSULTATION_FORMS.map((value) => ({
          value,
          label: t(`diagnosis.consultationForm.${value}`),
        }))}
      />
      <Fields row>
        <TextField
          label={t('diagnosis.who')}
          optional
          value={details.participants}
          error={errors.get('details.participants')}
          onChange={(event) => set({ participants: event.target.value })}
        />
        <TextField
          label={t('diagnosis.participantsCount')}
          optional
          type="number"
          min={0}
          value={shown(details.participantsCount)}
          error={errors.get('details.participantsCount')}
          onChange={(event) => set({ participantsCount: typedNumber(event.target.value) })}
        />
      </Fields>
    </>
  );
}

function WebCheckFields({ details, change, errors }: OfKindProps<'web-check'>) {
  const { t } = useTranslation('strategy');
  const set = (changes: Partial<typeof details>): void => change({ details: { ...details, ...changes } });
  return (
    <>
      <SegmentedControl
        label={t('diagnosis.about')}
        value={details.subject}
        onChange={(subject) => set({ subject })}
        segments={WEB_SUBJECTS.map((value) => ({ value, label: t(`diagnosis.webSubject.${value}`) }))}
      />
      <Fields row>
        <TextField
          label={t('diagnosis.query')}
          hint={t('diagnosis.queryHint')}
          value={details.query}
          error={errors.get('details.query')}
          onChange={(event) => set({ query: event.target.value })}
        />
        <TextField
          label={t('diagnosis.place')}
          hint={t('diagnosis.placeHint')}
          optional
          type="number"
          min={1}
          max={LAST_RANK}
          value={shown(details.rank)}
          error={errors.get('details.rank')}
          onChange={(event) => set({ rank: typedNumber(event.target.value) })}
        />
      </Fields>
      <TextArea
        label={t('diagnosis.finding')}
        optional
        count={2_000}
        value={details.finding}
        error={errors.get('details.finding')}
        onChange={(event) => set({ finding: event.target.value })}
      />
    </>
  );
}
