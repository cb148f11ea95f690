import { OBJECTIVE_TEMPLATES, templateWithWords } from '@altavoz/catalogue/objectives';
import { ACTION_DIMENSIONS } from '@altavoz/catalogue/dimensions';
import { objectives as endpoints } from '@altavoz/contracts/objectives';
import {
  GOAL_INSTRUMENTS,
  OBJECTIVE_FORMS,
  OBJECTIVE_SCOPES,
  type ActionDimension,
  type GoalInstrument,
  type ObjectiveForm,
  type ObjectiveKind,
  type ObjectiveScope,
} from '@altavoz/domain/objectives/objective';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import { indicatorsQuery } from '../../../shared/plan/indicators.js';
import type { Objective } from '../../../shared/plan/objectives.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice, Warning } from '../../../shared/ui/notice.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import {
  useLinkAudiences,
  loadObjective,
  useRemoveObjective,
  useSaveObjective,
} from '../api/change-strategy.js';
import type { Strategy } from '../strategy.js';
import { DeleteDialog } from './delete-dialog.js';
import { ItemDialog } from './item-dialog.js';

interface ObjectiveDialogProps {
  /** The objective to change; undefined for a new one. */
  readonly objective: Objective | undefined;
  /** What a new one begins as. */
  readonly kind: ObjectiveKind;
  readonly strategy: Strategy;
  readonly onClose: () => void;
}

interface ObjectiveValues {
  readonly kind: ObjectiveKind;
  readonly text: LocalizedText;
  readonly form: ObjectiveForm | null;
  readonly scope: ObjectiveScope;
  readonly measurable: boolean;
  readonly developmentGoal: string;
  readonly instrument: GoalInstrument | null;
  readonly dimension: ActionDimension | null;
  readonly indicatorIds: readonly string[];
  /** The audiences it is for; each audience keeps its own list. */
  readonly audienceIds: readonly string[];
}

/** Writes an objective, from a proposal of the catalogue or from nothing. */
export default function ObjectiveDialog({ objective, kind, strategy, onClose }: ObjectiveDialogProps) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const { campaign, objectives, audiences } = strategy;
  const indicators = useQuery(indicatorsQuery(campaign.id)).data ?? [];
  const linkedTo = (id: string | undefined): string[] =>
    audiences
      .filter(({ objectiveIds }) => id !== undefined && objectiveIds.includes(id))
      .map((audience) => audience.id);
  const valuesOf = (stored: Objective): ObjectiveValues => {
    const { kind: is, text, form: what, scope, measurable } = stored;
    const { developmentGoal, instrument, dimension, indicatorIds } = stored;
    return {
      kind: is,
      text,
      form: what,
      scope,
      measurable,
      developmentGoal,
      instrument,
      dimension,
      indicatorIds,
      audienceIds: linkedTo(stored.id),
    };
  };
  const form = useKeptDraft<ObjectiveValues>({
    name: `objective ${objective?.id ?? campaign.id}`,
    shape: 1,
    initial: objective ? valuesOf(objective) : { ...NEW, kind },
    version: objective?.version ?? null,
  });
  const save = useSaveObjective(campaign.id, objective?.id);
  const link = useLinkAudiences(campaign.id);
  const remove = useRemoveObjective(campaign.id);
  const { errors, check, refused } = useSchemaErrors();
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { values, change } = form;
  const hasMain = objectives.some((one) => one.kind === 'main' && one.id !== objective?.id);
  const secondMain = values.kind === 'main' && hasMain;
  const unchanged = templateWithWords(values.text);

  const send = ({ audienceIds, ...written }: ObjectiveValues, version: number | null): void => {
    setTried(true);
    const indicatorIds = written.measurable ? [...written.indicatorIds] : [];
    const body = { ...written, indicatorIds };
    const schema = endpoints.create.body;
    if (!schema || !check(schema, body) || (written.kind === 'main' && hasMain)) return;
    save.mutate(
      { body, version },
      {
        onSuccess: ({ id }) => {
          const wanted = new Set(audienceIds);
          const changed = audiences.filter(
            (audience) => wanted.has(audience.id) !== audience.objectiveIds.includes(id),
          );
          link.mutate(
            { objectiveId: id, audiences: changed },
            {
              onSuccess: () => {
                form.done();
                showToast({ message: t('objectives.saved'), tone: 'done' });
                onClose();
              },
            },
          );
        },
        onError: (error) => {
          if (!caught(error)) refused(error);
        },
      },
    );
  };
  const { conflict, caught, failed } = useConflict<ObjectiveValues, Objective>({
    form,
    load: () => loadObjective(campaign.id, objective?.id ?? ''),
    valuesOf,
    save: send,
  });

  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        onClose={onClose}
        describe={(one) => [
          { key: 'text', label: t('objectives.text'), text: textIn(one.text, language) },
          { key: 'kind', label: t('objectives.kind'), text: t(`objectives.kinds.${one.kind}`) },
          { key: 'scope', label: t('objectives.scopeTitle'), text: t(`objectives.scope.${one.scope}`) },
          {
            key: 'form',
            label: t('objectives.formTitle'),
            text: one.form === null ? '' : t(`objectives.form.${one.form}`),
          },
          {
            key: 'measure',
            label: t('objectives.measure'),
            text: one.measurable
              ? t('objectives.indicators', { count: one.indicatorIds.length })
              : t('objectives.notMeasurable'),
          },
          { key: 'goal', label: t('objectives.goal'), text: one.developmentGoal },
          {
            key: 'dimension',
            label: t('objectives.dimension'),
            text: ACTION_DIMENSIONS.find(({ key }) => key === one.dimension)?.label[language] ?? '',
          },
        ]}
      />
    );
  }
  if (deleting && objective) {
    return (
      <DeleteDialog
        title={t('objectives.deleteTitle', { text: textIn(objective.text, language) })}
        text={t('objectives.deleteText')}
        inUse={t('objectives.inUse')}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setDeleting(false)}
        onConfirm={() =>
          remove.mutate(objective, {
            onSuccess: () => {
              form.done();
              showToast({ message: t('objectives.deleted'), tone: 'done' });
              onClose();
            },
          })
        }
      />
    );
  }

  return (
    <ItemDialog
      title={t(objective ? 'objectives.editTitle' : 'objectives.newTitle')}
      formId="objective"
      width={680}
      form={form}
      busy={save.isPending || link.isPending}
      error={failed ?? (errors.size > 0 ? undefined : (save.error ?? link.error))}
      errorText={isProblem(save.error) && save.error.rule === 'RH6' ? t('objectives.several') : undefined}
      onSubmit={() => send(values, form.version)}
      onClose={onClose}
      onDelete={objective && (() => setDeleting(true))}
    >
      {tried && secondMain && <BlockingNotice>{t('objectives.several')}</BlockingNotice>}
      <SegmentedControl
        label={t('objectives.kind')}
        value={values.kind}
        onChange={(value) => change({ kind: value })}
        segments={(['main', 'specific'] as const).map((value) => ({
          value,
          label: t(`objectives.kinds.${value}`),
        }))}
      />
      {!objective && (
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
    </ItemDialog>
  );
}

const NEW: ObjectiveValues = {
  kind: 'specific',
  text: {},
  form: null,
  scope: 'office',
  measurable: false,
  developmentGoal: '',
  instrument: null,
  dimension: null,
  indicatorIds: [],
  audienceIds: [],
};
