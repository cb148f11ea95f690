import { AUDIENCES, findAudience } from '@altavoz/catalogue/audiences';
import { AUDIENCE_PRIORITIES, type AudiencePriority } from '@altavoz/domain/audiences/audience';
import { PUBLICS, type Public } from '@altavoz/domain/audiences/public';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { FieldFrame, Fields, useFieldIds } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useAddAudiences, useChangeAudience, useRemoveAudience } from '../api/change-strategy.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Strategy } from '../strategy.js';

interface AudienceDialogProps {
  /** The audience to change; undefined for a new one. */
  readonly audience: Audience | undefined;
  readonly strategy: Strategy;
  readonly onClose: () => void;
  readonly onSaved: (audienceId: string) => void;
  readonly onDeleted: () => void;
}

const MOST = 2_000;

/** A group of the guide or one of the campaign's own: where it stands, how much it matters, what moves it. */
export default function AudienceDialog({
  audience,
  strategy,
  onClose,
  onSaved,
  onDeleted,
}: AudienceDialogProps) {
  const { t } = useTranslation(['strategy', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const { campaign, objectives } = strategy;
  const add = useAddAudiences(campaign.id);
  const change = useChangeAudience(campaign.id, () => undefined);
  const [catalogueKey, setCatalogueKey] = useState(audience?.catalogueKey ?? null);
  const [name, setName] = useState<LocalizedText>(audience?.name ?? {});
  const [publics, setPublics] = useState<readonly Public[]>(audience?.publics ?? []);
  const [priority, setPriority] = useState<AudiencePriority | null>(audience?.priority ?? null);
  const [objectiveIds, setObjectiveIds] = useState(audience?.objectiveIds ?? []);
  const [drivers, setDrivers] = useState(audience?.drivers ?? '');
  const [perception, setPerception] = useState(audience?.perception ?? '');
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const ids = useFieldIds({});
  const noName = !name.es?.trim() && !name.en?.trim();
  const held = new Set(strategy.audiences.map((one) => one.catalogueKey));
  const error = add.error ?? change.error;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (noName || publics.length === 0) return;
    const body = { name, publics: [...publics], priority, objectiveIds, drivers, perception };
    const onSuccess = (saved: Audience | undefined): void => {
      showToast({ message: t('audiences.saved'), tone: 'done' });
      if (saved) onSaved(saved.id);
    };
    if (audience) change.mutate({ audience, changes: body }, { onSuccess });
    else add.mutate([{ ...body, catalogueKey }], { onSuccess: ([saved]) => onSuccess(saved) });
  };

  if (deleting && audience) {
    return (
      <DeleteAudience
        audience={audience}
        campaignId={campaign.id}
        onClose={() => setDeleting(false)}
        onDeleted={onDeleted}
      />
    );
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      width={620}
      title={t(audience ? 'audiences.editTitle' : 'audiences.newTitle')}
      footer={
        <>
          {audience && (
            <Button variant="quiet" onClick={() => setDeleting(true)}>
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="audience" busy={add.isPending || change.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="audience" onSubmit={onSubmit} noValidate>
        <Fields>
          {error && <BlockingNotice>{problem(error)}</BlockingNotice>}
          {!audience && (
            <SelectField
              label={t('audiences.group')}
              hint={t('audiences.groupHint')}
              placeholder={t('audiences.groupOwn')}
              value={catalogueKey ?? ''}
              options={AUDIENCES.filter(({ key }) => !held.has(key)).map(({ key, label }) => ({
                value: key,
                label: label[format.language],
              }))}
              onChange={(event) => {
                const group = findAudience(event.target.value);
                setCatalogueKey(group?.key ?? null);
                if (!group) return;
                setName(group.label);
                setPublics(group.publics);
              }}
            />
          )}
          <LocalizedField
            label={t('audiences.name')}
            count={120}
            value={name}
            onChange={setName}
            error={tried && noName ? t('audiences.nameMissing') : undefined}
          />
          <FieldFrame
            group
            id={ids.id}
            label={t('audiences.publics')}
            error={tried && publics.length === 0 ? t('audiences.publicMissing') : undefined}
          >
            {[...PUBLICS].reverse().map((one) => (
              <CheckField
                key={one}
                label={t(`audiences.public.${one}`)}
                checked={publics.includes(one)}
                onChange={(event) =>
                  setPublics(
                    PUBLICS.filter((other) =>
                      other === one ? event.target.checked : publics.includes(other),
                    ),
                  )
                }
              />
            ))}
          </FieldFrame>
          <SelectField
            label={t('audiences.priority')}
            placeholder={t('audiences.dashed')}
            value={priority ?? ''}
            options={AUDIENCE_PRIORITIES.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(event) =>
              setPriority(AUDIENCE_PRIORITIES.find((one) => String(one) === event.target.value) ?? null)
            }
          />
          <MultiSelect
            label={t('audiences.objectives')}
            optional
            max={20}
            value={objectiveIds}
            onChange={setObjectiveIds}
            options={objectives.map(({ id, text }) => ({ value: id, label: textIn(text, format.language) }))}
          />
          <TextArea
            label={t('audiences.drivers')}
            hint={t('audiences.driversHint')}
            optional
            count={MOST}
            value={drivers}
            onChange={(event) => setDrivers(event.target.value)}
          />
          <TextArea
            label={t('audiences.perception')}
            hint={t('audiences.perceptionHint')}
            optional
            count={MOST}
            value={perception}
            onChange={(event) => setPerception(event.target.value)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}

interface DeleteAudienceProps {
  readonly audience: Audience;
  readonly campaignId: string;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

function DeleteAudience({ audience, campaignId, onClose, onDeleted }: DeleteAudienceProps) {
  const { t } = useTranslation(['strategy', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const remove = useRemoveAudience(campaignId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('audiences.deleteTitle', { name: textIn(audience.name, format.language) })}
      confirm={t('shared:actions.delete')}
      destructive
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(audience, {
          onSuccess: () => {
            showToast({ message: t('audiences.deleted'), tone: 'done' });
            onDeleted();
          },
        })
      }
    >
      {remove.isError ? (
        <BlockingNotice>
          {isProblem(remove.error, 'conflict') ? t('audiences.inUse') : problem(remove.error)}
        </BlockingNotice>
      ) : (
        <p>{t('audiences.deleteText')}</p>
      )}
    </ConfirmDialog>
  );
}
