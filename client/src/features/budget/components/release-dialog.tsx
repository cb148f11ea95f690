import { RELEASE_REASONS, type ReleaseReason } from '@altavoz/domain/budget/release';
import { textIn } from '@altavoz/domain/shared/language';
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
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useRequestRelease } from '../api/change-budget.js';
import type { Budget } from '../../../shared/plan/budget.js';

interface ReleaseDialogProps {
  readonly budget: Budget;
  /** Filled in when the plan was refused by exactly this much. */
  readonly amount: number | undefined;
  readonly tacticId: string | undefined;
  readonly onClose: () => void;
}

/** Asks a second person to let money out of the reserve (I2, I3). */
export default function ReleaseDialog({
  budget,
  amount: wanted,
  tacticId: about,
  onClose,
}: ReleaseDialogProps) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const request = useRequestRelease(useCampaignId());
  const [amount, setAmount] = useState<number | undefined>(wanted);
  const [reason, setReason] = useState<ReleaseReason>('opportunity');
  const [justification, setJustification] = useState('');
  const [tacticId, setTacticId] = useState(about ?? '');
  const [tried, setTried] = useState(false);
  const { currency } = budget;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!amount || justification.trim() === '') return;
    request.mutate(
      { amount, reason, justification, tacticId: tacticId || null },
      {
        onSuccess: () => {
          showToast({ message: t('form.requested'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('form.releaseTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="budget-release" busy={request.isPending}>
            {t('request')}
          </Button>
        </>
      }
    >
      <form id="budget-release" onSubmit={onSubmit} noValidate>
        <Fields>
          {request.isError && <BlockingNotice>{text(request.error)}</BlockingNotice>}
          <MoneyField
            label={t('form.amount')}
            hint={t('form.releaseHint', { amount: format.money({ amount: budget.reserveHeld, currency }) })}
            currency={currency}
            value={amount}
            onChange={setAmount}
            error={tried && !amount ? t('form.missing') : undefined}
          />
          <SegmentedControl
            label={t('form.reason')}
            value={reason}
            onChange={setReason}
            segments={RELEASE_REASONS.map((value) => ({ value, label: t(`release.${value}`) }))}
          />
          <TextArea
            label={t('form.justification')}
            value={justification}
            onChange={(event) => setJustification(event.target.value)}
            count={1_000}
            error={tried && justification.trim() === '' ? t('form.missingText') : undefined}
          />
          <SelectField
            label={t('form.tactic')}
            optional
            placeholder={t('form.noTactic')}
            value={tacticId}
            options={budget.lines.map((line) => ({
              value: line.tacticId,
              label: textIn(line.name, format.language),
            }))}
            onChange={(event) => setTacticId(event.target.value)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
