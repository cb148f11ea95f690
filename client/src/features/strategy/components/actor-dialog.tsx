import { ACTOR_SECTORS as SECTORS } from '@altavoz/catalogue/actors';
import { actors as endpoints } from '@altavoz/contracts/actors';
import {
  ACTOR_RELATIONS,
  ACTOR_SECTORS,
  STANCES,
  type ActorRelation,
  type ActorSector,
  type Stance,
} from '@altavoz/domain/actors/actor';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import { FieldFrame, Fields, useFieldIds } from '../../../shared/ui/field.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { loadActor, useRemoveActor, useSaveActor } from '../api/change-actors.js';
import type { Actor } from '../api/get-actors.js';
import type { Strategy } from '../strategy.js';
import { DeleteDialog } from './delete-dialog.js';
import { ItemDialog } from './item-dialog.js';

interface ActorDialogProps {
  /** Undefined for a new one. */
  readonly actor: Actor | undefined;
  readonly strategy: Strategy;
  readonly onClose: () => void;
}

interface ActorValues {
  readonly name: string;
  readonly sector: ActorSector;
  readonly actorType: number | null;
  readonly relation: ActorRelation;
  readonly role: string;
  readonly capacities: string;
  readonly stance: Stance;
  readonly stanceReason: string;
}

const NEW: ActorValues = {
  name: '',
  sector: 'social-citizen',
  actorType: null,
  relation: 'current',
  role: '',
  capacities: '',
  stance: 'neutral',
  stanceReason: '',
};

const valuesOf = (actor: Actor): ActorValues => {
  const { name, sector, actorType, relation, role, capacities, stance, stanceReason } = actor;
  return { name, sector, actorType, relation, role, capacities, stance, stanceReason };
};

/** Writes an actor: who it is, what it can bring and where it stands, with the reason. */
export default function ActorDialog({ actor, strategy, onClose }: ActorDialogProps) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const { campaign } = strategy;
  const form = useKeptDraft<ActorValues>({
    name: `actor ${actor?.id ?? campaign.id}`,
    shape: 1,
    initial: actor ? valuesOf(actor) : NEW,
    version: actor?.version ?? null,
  });
  const save = useSaveActor(campaign.id, actor?.id);
  const remove = useRemoveActor(campaign.id);
  const { errors, check, refused } = useSchemaErrors();
  const [deleting, setDeleting] = useState(false);
  const relation = useFieldIds({});
  const stance = useFieldIds({});
  const { values, change } = form;
  const types = SECTORS.find(({ key }) => key === values.sector)?.types ?? [];
  const typeName = (number: number | null): string =>
    SECTORS.flatMap((sector) => sector.types).find((type) => type.number === number)?.label[language] ?? '';

  const send = (body: ActorValues, version: number | null): void => {
    const schema = endpoints.create.body;
    if (!schema || !check(schema, body)) return;
    save.mutate(
      { body, version },
      {
        onSuccess: () => {
          form.done();
          showToast({ message: t('actors.saved'), tone: 'done' });
          onClose();
        },
        onError: (error) => {
          if (!caught(error)) refused(error);
        },
      },
    );
  };
  const { conflict, caught, failed } = useConflict<ActorValues, Actor>({
    form,
    load: () => loadActor(campaign.id, actor?.id ?? ''),
    valuesOf,
    save: send,
  });

  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        onClose={onClose}
        describe={(one) => [
          { key: 'name', label: t('actors.name'), text: one.name },
          { key: 'sector', label: t('actors.sectorTitle'), text: t(`actors.sector.${one.sector}`) },
          { key: 'type', label: t('actors.typeTitle'), text: typeName(one.actorType) },
          { key: 'relation', label: t('actors.relationTitle'), text: t(`actors.relation.${one.relation}`) },
          { key: 'role', label: t('actors.role'), text: one.role },
          { key: 'capacities', label: t('actors.capacities'), text: one.capacities },
          { key: 'stance', label: t('actors.stanceTitle'), text: t(`actors.stance.${one.stance}`) },
          { key: 'reason', label: t('actors.reason'), text: one.stanceReason },
        ]}
      />
    );
  }
  if (deleting && actor) {
    return (
      <DeleteDialog
        title={t('actors.deleteTitle', { name: actor.name })}
        text={t('actors.deleteText')}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setDeleting(false)}
        onConfirm={() =>
          remove.mutate(actor, {
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
      title={t(actor ? 'actors.editTitle' : 'actors.newTitle')}
      formId="actor"
      form={form}
      busy={save.isPending}
      error={failed ?? (errors.size > 0 ? undefined : save.error)}
      onSubmit={() => send(values, form.version)}
      onClose={onClose}
      onDelete={actor && (() => setDeleting(true))}
    >
      <TextField
        label={t('actors.name')}
        value={values.name}
        error={errors.get('name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Fields row>
        <SelectField
          label={t('actors.sectorTitle')}
          value={values.sector}
          options={ACTOR_SECTORS.map((value) => ({ value, label: t(`actors.sector.${value}`) }))}
          onChange={(event) =>
            change({
              sector: ACTOR_SECTORS.find((one) => one === event.target.value) ?? values.sector,
              actorType: null,
            })
          }
        />
        <SelectField
          label={t('actors.typeTitle')}
          optional
          value={values.actorType === null ? '' : String(values.actorType)}
          error={errors.get('actorType')}
          options={types.map(({ number, label }) => ({ value: String(number), label: label[language] }))}
          onChange={(event) =>
            change({ actorType: event.target.value === '' ? null : Number(event.target.value) })
          }
        />
      </Fields>
      <FieldFrame group id={relation.id} label={t('actors.relationTitle')}>
        <SegmentedControl
          label={t('actors.relationTitle')}
          value={values.relation}
          onChange={(value) => change({ relation: value })}
          segments={ACTOR_RELATIONS.map((value) => ({ value, label: t(`actors.relation.${value}`) }))}
        />
      </FieldFrame>
      <TextField
        label={t('actors.role')}
        optional
        value={values.role}
        error={errors.get('role')}
        onChange={(event) => change({ role: event.target.value })}
      />
      <TextArea
        label={t('actors.capacities')}
        hint={t('actors.capacitiesHint')}
        optional
        count={600}
        value={values.capacities}
        error={errors.get('capacities')}
        onChange={(event) => change({ capacities: event.target.value })}
      />
      <FieldFrame group id={stance.id} label={t('actors.stanceTitle')}>
        <SegmentedControl
          label={t('actors.stanceTitle')}
          value={values.stance}
          onChange={(value) => change({ stance: value })}
          segments={STANCES.map((value) => ({ value, label: t(`actors.stance.${value}`) }))}
        />
      </FieldFrame>
      <TextArea
        label={t('actors.reason')}
        hint={t('actors.reasonHint')}
        optional
        count={600}
        value={values.stanceReason}
        error={errors.get('stanceReason')}
        onChange={(event) => change({ stanceReason: event.target.value })}
      />
    </ItemDialog>
  );
}
