import { swotItems as endpoints } from '@altavoz/contracts/swot-items';
import { textIn } from '@altavoz/domain/shared/language';
import { factorsOf, type Factor, type Quadrant } from '@altavoz/domain/swot/swot-item';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { loadSwotItem, useRemoveSwotItem, useSaveSwotItem } from '../api/change-diagnosis.js';
import type { SwotItem } from '../api/get-diagnosis.js';
import type { Strategy } from '../strategy.js';
import { DeleteDialog } from './delete-dialog.js';
import { ItemDialog } from './item-dialog.js';

interface SwotDialogProps {
  readonly quadrant: Quadrant;
  /** Undefined for a new one. */
  readonly item: SwotItem | undefined;
  readonly strategy: Strategy;
  readonly onClose: () => void;
}

interface SwotValues {
  readonly text: string;
  readonly factor: Factor | '';
  readonly objectiveIds: readonly string[];
}

const valuesOf = ({ text, factor, objectiveIds }: SwotItem): SwotValues => ({
  text,
  factor: factor ?? '',
  objectiveIds,
});

/** Writes an item of the board, with what it is made of and where it leads. */
export default function SwotDialog({ quadrant, item, strategy, onClose }: SwotDialogProps) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const { campaign, objectives } = strategy;
  const form = useKeptDraft<SwotValues>({
    name: `swot ${item?.id ?? `${campaign.id} ${quadrant}`}`,
    shape: 1,
    initial: item ? valuesOf(item) : { text: '', factor: '', objectiveIds: [] },
    version: item?.version ?? null,
  });
  const save = useSaveSwotItem(campaign.id, item?.id);
  const remove = useRemoveSwotItem(campaign.id);
  const { errors, check, refused } = useSchemaErrors();
  const [deleting, setDeleting] = useState(false);
  const { values, change } = form;
  const factors = factorsOf(quadrant);

  const send = ({ text, factor, objectiveIds }: SwotValues, version: number | null): void => {
    const body = { quadrant, text, factor: factor === '' ? null : factor, objectiveIds: [...objectiveIds] };
    const schema = endpoints.create.body;
    if (!schema || !check(schema, body)) return;
    save.mutate(
      { body, version },
      {
        onSuccess: () => {
          form.done();
          showToast({ message: t('swot.saved'), tone: 'done' });
          onClose();
        },
        onError: (error) => {
          if (!caught(error)) refused(error);
        },
      },
    );
  };
  const { conflict, caught, failed } = useConflict<SwotValues, SwotItem>({
    form,
    load: () => loadSwotItem(campaign.id, item?.id ?? ''),
    valuesOf,
    save: send,
  });

  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        onClose={onClose}
        describe={({ text, factor, objectiveIds }) => [
          { key: 'text', label: t('swot.text'), text },
          {
            key: 'factor',
            label: t('swot.factorTitle'),
            text: factor === '' ? '' : t(`swot.factor.${factor}`),
          },
          {
            key: 'objectives',
            label: t('section.objectives'),
            text: objectives
              .filter(({ id }) => objectiveIds.includes(id))
              .map((objective) => textIn(objective.text, language))
              .join('\n'),
          },
        ]}
      />
    );
  }
  if (deleting && item) {
    return (
      <DeleteDialog
        title={t('swot.deleteTitle', { text: item.text })}
        text={t('swot.deleteText')}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setDeleting(false)}
        onConfirm={() =>
          remove.mutate(item, {
            onSuccess: () => {
              form.done();
              onClose();
            },
          })
        }
      />
    );
  }
  return (
    <ItemDialog
      title={t(item ? 'swot.editTitle' : 'swot.newTitle', { quadrant: t(`swot.${quadrant}`) })}
      formId="swot"
      form={form}
      busy={save.isPending}
      error={failed ?? (errors.size > 0 ? undefined : save.error)}
      onSubmit={() => send(values, form.version)}
      onClose={onClose}
      onDelete={item && (() => setDeleting(true))}
    >
      <TextArea
        label={t('swot.text')}
        hint={t(`swot.hint.${quadrant}`)}
        count={600}
        value={values.text}
        error={errors.get('text')}
        onChange={(event) => change({ text: event.target.value })}
      />
      <SelectField
        label={t('swot.factorTitle')}
        optional
        value={values.factor}
        error={errors.get('factor')}
        options={factors.map((value) => ({ value, label: t(`swot.factor.${value}`) }))}
        onChange={(event) =>
          change({ factor: factors.find((factor) => factor === event.target.value) ?? '' })
        }
      />
      <MultiSelect
        label={t('swot.leadsTo')}
        optional
        max={20}
        value={values.objectiveIds}
        onChange={(objectiveIds) => change({ objectiveIds })}
        options={objectives.map(({ id, text }) => ({ value: id, label: textIn(text, language) }))}
      />
    </ItemDialog>
  );
}
