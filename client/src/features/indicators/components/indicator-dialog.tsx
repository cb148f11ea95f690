import { collectedBy } from '@altavoz/catalogue/indicator-entry';
import { findIndicator, INDICATORS } from '@altavoz/catalogue/indicators';
import {
  INDICATOR_UNITS,
  REVIEW_FREQUENCIES,
  type IndicatorUnit,
  type ReviewFrequency,
} from '@altavoz/domain/indicators/indicator';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { ComboField } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useRemoveIndicator, useSaveIndicator } from '../api/change-indicator.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import { parseValue, valueForField } from '../value.js';
import { useResponsible } from '../use-responsible.js';
import { IndicatorGround, NO_GROUND, type Ground } from './indicator-ground.js';
import { ValueField } from './value-field.js';

interface IndicatorDialogProps {
  /** The indicator to change; undefined for a new one. */
  readonly indicator: Indicator | undefined;
  readonly campaign: Campaign;
  /** Those that the campaign's indicators stand under. */
  readonly categories: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: (indicator: Indicator) => void;
  readonly onDeleted: () => void;
}

/** An indicator from the catalogue or of one's own, with where it starts and where it should get. */
export default function IndicatorDialog(props: IndicatorDialogProps) {
  const { indicator, campaign, categories, onClose, onSaved, onDeleted } = props;
  const { t } = useTranslation(['indicators', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const save = useSaveIndicator(campaign.id, indicator);
  const { currency } = campaign;
  const { language } = format;
  const [catalogueCode, setCatalogueCode] = useState(indicator?.catalogueCode ?? null);
  const [name, setName] = useState<LocalizedText>(indicator?.name ?? {});
  const [unit, setUnit] = useState<IndicatorUnit>(indicator?.unit ?? 'number');
  const [baseline, setBaseline] = useState(() =>
    valueForField(indicator?.baseline ?? null, unit, currency, language),
  );
  const [target, setTarget] = useState(() =>
    valueForField(indicator?.target ?? null, unit, currency, language),
  );
  const [reviewFrequency, setReviewFrequency] = useState<ReviewFrequency | null>(
    indicator ? indicator.reviewFrequency : 'monthly',
  );
  const [dueDate, setDueDate] = useState<string | undefined>(
    indicator ? (indicator.dueDate ?? undefined) : campaign.end,
  );
  const [category, setCategory] = useState(indicator?.category ?? '');
  const [responsibleId, setResponsibleId] = useState(indicator?.responsibleId ?? '');
  const [ground, setGround] = useState<Ground>(() => groundOf(indicator));
  const { options: people } = useResponsible(campaign.id);
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const noName = !name.es?.trim() && !name.en?.trim();
  const from = parseValue(baseline, unit, currency, language);
  const to = parseValue(target, unit, currency, language);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (noName || from === undefined || to === undefined) return;
    save.mutate(
      {
        catalogueCode,
        name,
        unit,
        baseline: from,
        target: to,
        reviewFrequency,
        dueDate: dueDate ?? null,
        category,
        responsibleId: responsibleId || null,
        ...ground,
      },
      {
        onSuccess: (saved) => {
          showToast({ message: t('saved'), tone: 'done' });
          onSaved(saved);
        },
      },
    );
  };

  if (deleting && indicator) {
    return (
      <DeleteIndicator
        indicator={indicator}
        campaignId={campaign.id}
        onClose={() => setDeleting(false)}
        onDeleted={onDeleted}
      />
    );
  }
  const valueField = (
    label: string,
    hint: string,
    text: string,
    value: number | null | undefined,
    onChange: (text: string) => void,
  ) => (
    <ValueField
      {...{ label, hint, unit, currency, text, onChange }}
      error={tried && value === undefined ? t('valueWrong') : undefined}
    />
  );

  return (
    <Dialog
      opened
      onClose={onClose}
      width={600}
      title={t(indicator ? 'editTitle' : 'newTitle')}
      footer={
        <>
          {indicator && (
            <Button variant="quiet" onClick={() => setDeleting(true)}>
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="indicator" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="indicator" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          {!indicator && (
            <ComboField
              label={t('catalogue')}
              hint={t('catalogueHint')}
              optional
              value={catalogueCode}
              options={INDICATORS.map(({ code, group, label }) => ({
                value: code,
                label: label[language],
                group: t(`catalogueGroup.${group}`),
              }))}
              onChange={(code) => {
                setCatalogueCode(code);
                const entry = code === null ? undefined : findIndicator(code);
                if (!entry) return;
                setName(entry.label);
                setUnit(entry.unit);
                const { level, dimension } = entry;
                setGround({ ...ground, level, dimension, collectedBy: collectedBy(entry) });
                setReviewFrequency(
                  entry.period === 'weekly' || entry.period === 'monthly' ? 'monthly' : 'quarterly',
                );
              }}
            />
          )}
          <LocalizedField
            label={t('name')}
            count={200}
            value={name}
            onChange={setName}
            error={tried && noName ? t('nameMissing') : undefined}
          />
          <Fields row>
            <SelectField
              label={t('unit')}
              value={unit}
              options={INDICATOR_UNITS.map((value) => ({ value, label: t(`units.${value}`) }))}
              onChange={(event) => setUnit(INDICATOR_UNITS.find((one) => one === event.target.value) ?? unit)}
            />
            <SelectField
              label={t('review')}
              placeholder={t('notDecided')}
              value={reviewFrequency ?? ''}
              options={REVIEW_FREQUENCIES.map((value) => ({ value, label: t(`frequency.${value}`) }))}
              onChange={(event) =>
                setReviewFrequency(REVIEW_FREQUENCIES.find((one) => one === event.target.value) ?? null)
              }
            />
          </Fields>
          <Fields row>
            {valueField(t('baseline'), t('valueHint'), baseline, from, setBaseline)}
            {valueField(t('target'), t('targetHint'), target, to, setTarget)}
          </Fields>
          <Fields row>
            <DateField label={t('dueDate')} optional value={dueDate} onChange={setDueDate} />
            <SelectField
              label={t('looksAtIt')}
              hint={t('looksAtItHint')}
              optional
              placeholder={t('nobody')}
              value={responsibleId}
              options={people}
              onChange={(event) => setResponsibleId(event.target.value)}
            />
          </Fields>
          <TextField
            label={t('category')}
            hint={t('categoryHint')}
            optional
            maxLength={LIMITS.name}
            list="indicator-categories"
            value={category}
            onChange={(event) => setCategory(event.target.value)}
          />
          <datalist id="indicator-categories">
            {categories.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <IndicatorGround ground={ground} onChange={(changes) => setGround({ ...ground, ...changes })} />
        </Fields>
      </form>
    </Dialog>
  );
}

/** The ground of an indicator that is changed, or of a new one. */
function groundOf(indicator: Indicator | undefined): Ground {
  if (!indicator) return NO_GROUND;
  const { automatic, level, dimension, rank, criterion, moment, measuredWith, forWhom, whatFor } = indicator;
  const { purposes, collectionMethod, collectedBy: methods, publics, presentation, qualities } = indicator;
  const { baselineDate, baselineSource } = indicator;
  return {
    ...{ automatic, level, dimension, rank, criterion, moment, measuredWith, forWhom, whatFor },
    ...{ purposes, collectionMethod, collectedBy: methods, publics, presentation, qualities },
    ...{ baselineDate, baselineSource },
  };
}

interface DeleteIndicatorProps {
  readonly indicator: Indicator;
  readonly campaignId: string;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Names what will be gone; what is in use says where it has to be taken out first. */
function DeleteIndicator({ indicator, campaignId, onClose, onDeleted }: DeleteIndicatorProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const remove = useRemoveIndicator(campaignId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('deleteTitle', { name: textIn(indicator.name, format.language) })}
      confirm={t('shared:actions.delete')}
      destructive
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(indicator, {
          onSuccess: () => {
            showToast({ message: t('deleted'), tone: 'done' });
            onDeleted();
          },
        })
      }
    >
      {remove.isError ? (
        <BlockingNotice>
          {isProblem(remove.error, 'conflict') ? t('inUse') : problem(remove.error)}
        </BlockingNotice>
      ) : (
        <p>{t('deleteText')}</p>
      )}
    </ConfirmDialog>
  );
}
