import { ACTION_DIMENSIONS } from '@altavoz/catalogue/dimensions';
import { objectives as endpoints } from '@altavoz/contracts/objectives';
import type { ObjectiveKind } from '@altavoz/domain/objectives/objective';
import { textIn } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import type { Objective } from '../../../shared/plan/objectives.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { showToast } from '../../../shared/ui/toast.js';
import {
  useLinkAudiences,
  loadObjective,
  useRemoveObjective,
  useSaveObjective,
} from '../api/change-strategy.js';
import { NEW_OBJECTIVE, type ObjectiveValues } from '../objective-form.js';
import type { Strategy } from '../strategy.js';
import { DeleteDialog } from './delete-dialog.js';
import { ItemDialog } from './item-dialog.js';
import { ObjectiveFields } from './objective-fields.js';

interface ObjectiveDialogProps {
  /** The objective to change; undefined for a new one. */
  readonly objective: Objective | undefined;
  /** What a new one begins as. */
  readonly kind: ObjectiveKind;
  readonly strategy: Strategy;
  readonly onClose: () => void;
}

/** Writes an objective, from a proposal of the catalogue or from nothing. */
export default function ObjectiveDialog({ objective, kind, strategy, onClose }: ObjectiveDialogProps) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const { campaign, objectives, audiences } = strategy;
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
    initial: objective ? valuesOf(objective) : { ...NEW_OBJECTIVE, kind },
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
      <ObjectiveFields
        values={values}
        change={change}
        errors={errors}
        isNew={!objective}
        audiences={audiences}
      />
    </ItemDialog>
  );
}
