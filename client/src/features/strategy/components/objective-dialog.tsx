import { OBJECTIVE_TEMPLATES } from '@altavoz/catalogue/objectives';
import {
  OBJECTIVE_FORMS,
  OBJECTIVE_SCOPES,
  type ObjectiveForm,
  type ObjectiveKind,
  type ObjectiveScope,
} from '@altavoz/domain/objectives/objective';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useRemoveObjective, useSaveObjective } from '../api/change-strategy.js';
import { indicatorsQuery } from '../../../shared/plan/indicators.js';
import type { Objective } from '../../../shared/plan/objectives.js';

interface ObjectiveDialogProps {
  /** The objective to change; undefined for a new one. */
  readonly objective: Objective | undefined;
  /** What a new one begins as. */
  readonly kind: ObjectiveKind;
  /** Another objective is the main one already (RH6). */
  readonly hasMain: boolean;
  readonly onClose: () => void;
}

/** Writes an objective, from a proposal of the catalogue or from nothing. */
export default function ObjectiveDialog({ objective, kind: first, hasMain, onClose }: ObjectiveDialogProps) {
  const { t } = useTranslation(['strategy', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const indicators = useQuery(indicatorsQuery(campaignId)).data ?? [];
  const save = useSaveObjective(campaignId, objective);
  const remove = useRemoveObjective(campaignId);
  const [kind, setKind] = useState<ObjectiveKind>(objective?.kind ?? first);
  const [text, setText] = useState<LocalizedText>(objective?.text ?? {});
  const [form, setForm] = useState<ObjectiveForm | null>(objective?.form ?? null);
  const [scope, setScope] = useState<ObjectiveScope>(objective?.scope ?? 'office');
  const [measurable, setMeasurable] = useState(objective?.measurable ?? false);
  const [developmentGoal, setDevelopmentGoal] = useState(objective?.developmentGoal ?? '');
  const [indicatorIds, setIndicatorIds] = useState(objective?.indicatorIds ?? []);
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const noText = !text.es?.trim() && !text.en?.trim();
  const secondMain = kind === 'main' && hasMain;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (noText || secondMain) return;
    const measuredBy = measurable ? indicatorIds : [];
    save.mutate(
      { kind, text, form, scope, measurable, developmentGoal, indicatorIds: measuredBy },
      {
        onSuccess: () => {
          showToast({ message: t('objectives.saved'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  if (deleting && objective) {
    return (
      <ConfirmDialog
        opened
        onClose={() => setDeleting(false)}
        title={t('objectives.deleteTitle', { text: textIn(objective.text, format.language) })}
        confirm={t('shared:actions.delete')}
        destructive
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(objective, {
            onSuccess: () => {
              showToast({ message: t('objectives.deleted'), tone: 'done' });
              onClose();
            },
          })
        }
      >
        {remove.isError ? (
          <BlockingNotice>
            {isProblem(remove.error, 'conflict') ? t('objectives.inUse') : problem(remove.error)}
          </BlockingNotice>
        ) : (
          <p>{t('objectives.deleteText')}</p>
        )}
      </ConfirmDialog>
    );
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      width={620}
      title={t(objective ? 'objectives.editTitle' : 'objectives.newTitle')}
      footer={
        <>
          {objective && (
            <Button variant="quiet" onClick={() => setDeleting(true)}>
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="objective" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="objective" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && (
            <BlockingNotice>
              {isProblem(save.error) && save.error.rule === 'RH6'
                ? t('objectives.several')
                : problem(save.error)}
            </BlockingNotice>
          )}
          {tried && secondMain && <BlockingNotice>{t('objectives.several')}</BlockingNotice>}
          <SegmentedControl
            label={t('objectives.kind')}
            value={kind}
            onChange={setKind}
            segments={[
              { value: 'main', label: t('objectives.kindMain') },
              { value: 'specific', label: t('objectives.kindSpecific') },
            ]}
          />
          {!objective && (
            <SelectField
              label={t('objectives.template')}
              hint={t('objectives.templateHint')}
              optional
              options={OBJECTIVE_TEMPLATES.filter((one) => one.kind === kind).map(({ key, text: words }) => ({
                value: key,
                label: words[format.language],
              }))}
              onChange={(event) => {
                const template = OBJECTIVE_TEMPLATES.find(({ key }) => key === event.target.value);
                if (!template) return;
                setText(template.text);
                setForm(template.form);
                setScope(template.scope);
              }}
            />
          )}
          <LocalizedField
            label={t('objectives.text')}
            multiline
            count={600}
            value={text}
            onChange={setText}
            error={tried && noText ? t('objectives.textMissing') : undefined}
          />
          <Fields row>
            <SelectField
              label={t('objectives.scopeTitle')}
              value={scope}
              options={OBJECTIVE_SCOPES.map((value) => ({ value, label: t(`objectives.scope.${value}`) }))}
              onChange={(event) =>
                setScope(OBJECTIVE_SCOPES.find((one) => one === event.target.value) ?? scope)
              }
            />
            <SelectField
              label={t('objectives.formTitle')}
              optional
              value={form ?? ''}
              options={OBJECTIVE_FORMS.map((value) => ({ value, label: t(`objectives.form.${value}`) }))}
              onChange={(event) => setForm(OBJECTIVE_FORMS.find((one) => one === event.target.value) ?? null)}
            />
          </Fields>
          <CheckField
            label={t('objectives.measurable')}
            hint={t('objectives.measurableHint')}
            checked={measurable}
            onChange={(event) => setMeasurable(event.target.checked)}
          />
          {measurable && (
            <MultiSelect
              label={t('objectives.chooseIndicators')}
              hint={t('objectives.indicatorsHint')}
              optional
              max={20}
              value={indicatorIds}
              onChange={setIndicatorIds}
              options={indicators.map(({ id, name }) => ({
                value: id,
                label: textIn(name, format.language),
              }))}
            />
          )}
          <TextField
            label={t('objectives.goal')}
            hint={t('objectives.goalHint')}
            optional
            maxLength={300}
            value={developmentGoal}
            onChange={(event) => setDevelopmentGoal(event.target.value)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
