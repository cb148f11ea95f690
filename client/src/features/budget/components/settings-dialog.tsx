import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSetBudget } from '../api/change-budget.js';
import type { Budget } from '../../../shared/plan/budget.js';

/** `17,5` → 1750; undefined when it is no number within the bounds. */
function basisPointsOf(text: string, times: number, least: number, most: number): number | undefined {
  const value = Math.round(Number(text.trim().replace(',', '.')) * times);
  return text.trim() !== '' && Number.isFinite(value) && value >= least && value <= most ? value : undefined;
}

/** Total, share of the reserve and the country factor of the reference. */
export default function SettingsDialog({
  budget,
  onClose,
}: {
  readonly budget: Budget;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const save = useSetBudget(useCampaignId());
  const [total, setTotal] = useState<number | undefined>(budget.total);
  const [share, setShare] = useState(format.number(budget.reserveBasisPoints / 100, 2));
  const [factor, setFactor] = useState(
    format.number((budget.benchmark?.countryFactorBasisPoints ?? 10_000) / 10_000, 2),
  );
  const [tried, setTried] = useState(false);
  const reserveBasisPoints = basisPointsOf(share, 100, 0, 10_000);
  const countryFactorBasisPoints = basisPointsOf(factor, 10_000, 1_000, 50_000);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (total === undefined || reserveBasisPoints === undefined || countryFactorBasisPoints === undefined)
      return;
    save.mutate(
      { version: budget.version, body: { total, reserveBasisPoints, countryFactorBasisPoints } },
      {
        onSuccess: () => {
          showToast({ message: t('form.saved'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('form.settingsTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="budget-settings" busy={save.isPending}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id="budget-settings" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && <BlockingNotice>{text(save.error)}</BlockingNotice>}
          <MoneyField
            label={t('form.total')}
            currency={budget.currency}
            value={total}
            onChange={setTotal}
            error={tried && total === undefined ? t('form.missing') : undefined}
          />
          <TextField
            label={t('form.share')}
            hint={t('form.shareHint')}
            inputMode="decimal"
            value={share}
            onChange={(event) => setShare(event.target.value)}
            error={tried && reserveBasisPoints === undefined ? t('form.shareWrong') : undefined}
          />
          <TextField
            label={t('form.factor')}
            hint={t('form.factorHint')}
            inputMode="decimal"
            value={factor}
            onChange={(event) => setFactor(event.target.value)}
            error={tried && countryFactorBasisPoints === undefined ? t('form.factorWrong') : undefined}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
