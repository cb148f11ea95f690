import { AUDIENCES, findAudience } from '@altavoz/catalogue/audiences';
import { audiences as endpoints } from '@altavoz/contracts/audiences';
import { AUDIENCE_PRIORITIES, type AudiencePriority } from '@altavoz/domain/audiences/audience';
import { PUBLICS, type Public } from '@altavoz/domain/audiences/public';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { FieldFrame, useFieldIds } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { loadAudience, useRemoveAudience, useSaveAudience } from '../api/change-strategy.js';
import type { Strategy } from '../strategy.js';
import { DeleteDialog } from './delete-dialog.js';
import { ItemDialog } from './item-dialog.js';

interface AudienceDialogProps {
  /** The audience to change; undefined for a new one. */
  readonly audience: Audience | undefined;
  readonly strategy: Strategy;
  readonly onClose: () => void;
  readonly onSaved: (audienceId: string) => void;
  readonly onDeleted: () => void;
}

interface AudienceValues {
  readonly catalogueKey: string | null;
  readonly name: LocalizedText;
  readonly publics: readonly Public[];
  readonly priority: AudiencePriority | null;
  readonly objectiveIds: readonly string[];
  readonly drivers: string;
  readonly perception: string;
  readonly preferredChannels: readonly ChannelType[];
}

const MOST = 2_000;
const NEW: AudienceValues = {
  catalogueKey: null,
  name: {},
  publics: [],
  priority: null,
  objectiveIds: [],
  drivers: '',
  perception: '',
  preferredChannels: [],
};

const valuesOf = (audience: Audience): AudienceValues => {
  const { catalogueKey, name, publics, priority, objectiveIds, drivers, perception } = audience;
  const { preferredChannels } = audience;
  return {
    catalogueKey,
    name,
    publics,
    priority,
    objectiveIds,
    drivers,
    perception,
    preferredChannels,
  };
};

/** A group of the guide or one of the campaign's own: where it stands, how much it matters, what moves it. */
export default function AudienceDialog(props: AudienceDialogProps) {
  const { audience, strategy, onClose, onSaved, onDeleted } = props;
  const { t } = useTranslation(['strategy', 'shared']);
  const format = useFormat();
  const { campaign, objectives } = strategy;
  const form = useKeptDraft<AudienceValues>({
    name: `audience ${audience?.id ?? campaign.id}`,
    shape: 1,
    initial: audience ? valuesOf(audience) : NEW,
    version: audience?.version ?? null,
  });
  const save = useSaveAudience(campaign.id, audience?.id);
  const remove = useRemoveAudience(campaign.id);
  const { errors, check, refused } = useSchemaErrors();
  const [deleting, setDeleting] = useState(false);
  const publicIds = useFieldIds({});
  const channelIds = useFieldIds({});
  const { values, change } = form;
  const held = new Set(strategy.audiences.map((one) => one.catalogueKey));

  const send = (written: AudienceValues, version: number | null): void => {
    const body = {
      ...written,
      publics: [...written.publics],
      objectiveIds: [...written.objectiveIds],
      preferredChannels: [...written.preferredChannels],
    };
    const schema = endpoints.create.body;
    if (!schema || !check(schema, body)) return;
    save.mutate(
      { body, version },
      {
        onSuccess: ({ id }) => {
          form.done();
          showToast({ message: t('audiences.saved'), tone: 'done' });
          onSaved(id);
        },
        onError: (error) => {
          if (!caught(error)) refused(error);
        },
      },
    );
  };
  const { conflict, caught, failed } = useConflict<AudienceValues, Audience>({
    form,
    load: () => loadAudience(campaign.id, audience?.id ?? ''),
    valuesOf,
    save: send,
  });

  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        onClose={onClose}
        describe={(one) => [
          { key: 'name', label: t('audiences.name'), text: textIn(one.name, format.language) },
          {
            key: 'publics',
            label: t('audiences.publics'),
            text: format.list(one.publics.map((is) => t(`audiences.public.${is}`))),
          },
          { key: 'priority', label: t('audiences.priority'), text: String(one.priority ?? '') },
          { key: 'drivers', label: t('audiences.drivers'), text: one.drivers },
          { key: 'perception', label: t('audiences.perception'), text: one.perception },
          {
            key: 'channels',
            label: t('audiences.channels'),
            text: format.list(one.preferredChannels.map((channel) => t(`shared:channel.${channel}`))),
          },
          {
            key: 'objectives',
            label: t('audiences.objectives'),
            text: objectives
              .filter(({ id }) => one.objectiveIds.includes(id))
              .map(({ text }) => textIn(text, format.language))
              .join('\n'),
          },
        ]}
      />
    );
  }
  if (deleting && audience) {
    return (
      <DeleteDialog
        title={t('audiences.deleteTitle', { name: textIn(audience.name, format.language) })}
        text={t('audiences.deleteText')}
        inUse={t('audiences.inUse')}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setDeleting(false)}
        onConfirm={() =>
          remove.mutate(audience, {
            onSuccess: () => {
              form.done();
              showToast({ message: t('audiences.deleted'), tone: 'done' });
              onDeleted();
            },
          })
        }
      />
    );
  }
  return (
    <ItemDialog
      title={t(audience ? 'audiences.editTitle' : 'audiences.newTitle')}
      formId="audience"
      form={form}
      busy={save.isPending}
      error={failed ?? (errors.size > 0 ? undefined : save.error)}
      onSubmit={() => send(values, form.version)}
      onClose={onClose}
      onDelete={audience && (() => setDeleting(true))}
    >
      {!audience && (
        <SelectField
          label={t('audiences.group')}
          hint={t('audiences.groupHint')}
          placeholder={t('audiences.groupOwn')}
          value={values.catalogueKey ?? ''}
          options={AUDIENCES.filter(({ key }) => !held.has(key)).map(({ key, label }) => ({
            value: key,
            label: label[format.language],
          }))}
          onChange={(event) => {
            const group = findAudience(event.target.value);
            change({
              catalogueKey: group?.key ?? null,
              ...(group ? { name: group.label, publics: group.publics } : {}),
            });
          }}
        />
      )}
      <LocalizedField
        label={t('audiences.name')}
        count={120}
        value={values.name}
        onChange={(name) => change({ name })}
        error={
          errors.has('name') ? t('audiences.nameMissing') : (errors.get('name.es') ?? errors.get('name.en'))
        }
      />
      <FieldFrame
        group
        id={publicIds.id}
        label={t('audiences.publics')}
        hint={values.catalogueKey === null ? undefined : t('audiences.publicsHint')}
        error={errors.has('publics') ? t('audiences.publicMissing') : undefined}
      >
        {[...PUBLICS].reverse().map((one) => (
          <CheckField
            key={one}
            label={t(`audiences.public.${one}`)}
            checked={values.publics.includes(one)}
            onChange={(event) =>
              change({
                publics: PUBLICS.filter((other) =>
                  other === one ? event.target.checked : values.publics.includes(other),
                ),
              })
            }
          />
        ))}
      </FieldFrame>
      <SelectField
        label={t('audiences.priority')}
        placeholder={t('audiences.dashed')}
        value={values.priority ?? ''}
        options={AUDIENCE_PRIORITIES.map((one) => ({ value: String(one), label: String(one) }))}
        onChange={(event) =>
          change({ priority: AUDIENCE_PRIORITIES.find((one) => String(one) === event.target.value) ?? null })
        }
      />
      <MultiSelect
        label={t('audiences.objectives')}
        optional
        max={20}
        value={values.objectiveIds}
        onChange={(objectiveIds) => change({ objectiveIds })}
        options={objectives.map(({ id, text }) => ({ value: id, label: textIn(text, format.language) }))}
      />
      <TextArea
        label={t('audiences.drivers')}
        hint={t('audiences.driversHint')}
        optional
        count={MOST}
        value={values.drivers}
        error={errors.get('drivers')}
        onChange={(event) => change({ drivers: event.target.value })}
      />
      <TextArea
        label={t('audiences.perception')}
        hint={t('audiences.perceptionHint')}
        optional
        count={MOST}
        value={values.perception}
        error={errors.get('perception')}
        onChange={(event) => change({ perception: event.target.value })}
      />
      <FieldFrame
        group
        optional
        id={channelIds.id}
        label={t('audiences.channels')}
        hint={t('audiences.channelsHint')}
      >
        {CHANNEL_TYPES.map((channel) => (
          <CheckField
            key={channel}
            label={<ChannelLabel channel={channel} />}
            checked={values.preferredChannels.includes(channel)}
            onChange={(event) =>
              change({
                preferredChannels: CHANNEL_TYPES.filter((other) =>
                  other === channel ? event.target.checked : values.preferredChannels.includes(other),
                ),
              })
            }
          />
        ))}
      </FieldFrame>
    </ItemDialog>
  );
}
