import { checkReserve } from '@altavoz/domain/budget/check-allocation';
import { computeBudget } from '@altavoz/domain/budget/compute-budget';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { BlockingNotice, InlineWarning } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSetBudget } from '../api/change-budget.js';
import { scaledOf, scaledText } from '../decimal-field-text.js';
import { excessOf } from '../excess.js';
import type { Budget } from '../../../shared/plan/budget.js';

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
  const [share, setShare] = useState(scaledText(budget.reserveBasisPoints, 2, format.language));
  const [factor, setFactor] = useState(scaledText(budget.countryFactorBasisPoints, 4, format.language, 2));
  const [tried, setTried] = useState(false);
  const reserveBasisPoints = scaledOf(share, 2, 0, 10_000);
  const countryFactorBasisPoints = scaledOf(factor, 4, 1_000, 50_000);

  const excess = excessOf(save.error);
  const money = (amount: number): string => format.money({ amount, currency: budget.currency });
  const next =
    total === undefined || reserveBasisPoints === undefined
      ? undefined
      : computeBudget({
          total,
          currency: budget.currency,
          reserveBasisPoints,
          lines: [budget],
          releases: [{ amount: budget.released, status: 'approved' }],
        });

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
          {excess !== undefined && (
            <BlockingNotice>
              {t('form.settingsExcess', { amount: money(excess), needed: money(budget.planned) })}
            </BlockingNotice>
          )}
          {save.isError && excess === undefined && <BlockingNotice>{text(save.error)}</BlockingNotice>}
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
          {next && total !== undefined && total > 0 && (
            <p className="muted" role="status">
              {t('form.effect', { reserve: money(next.reserveHeld), allocatable: money(next.allocatable) })}{' '}
              {next.excess > 0 && t('form.effectExcess', { amount: money(next.excess) })}
            </p>
          )}
          {next && next.excess === 0 && total !== undefined && total > 0 && checkReserve(next).length > 0 && (
            <InlineWarning>{t('form.effectLow')}</InlineWarning>
          )}
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
