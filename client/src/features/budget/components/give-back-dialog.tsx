import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Budget, Release } from '../../../shared/plan/budget.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useReturnRelease } from '../api/change-budget.js';

interface GiveBackDialogProps {
  readonly budget: Budget;
  readonly release: Release;
  readonly onClose: () => void;
}

/** Puts released money that no line plans back into the reserve; the release itself stays as it was decided. */
export default function GiveBackDialog({ budget, release, onClose }: GiveBackDialogProps) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const giveBack = useReturnRelease(useCampaignId());
  const { currency, unallocated } = budget;
  const most = Math.min(release.amount - release.returned, unallocated);
  const [amount, setAmount] = useState<number | undefined>(most);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!amount) return;
    giveBack.mutate(
      { release, body: { amount, comment } },
      {
        onSuccess: () => {
          showToast({ message: t('back.done'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('back.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="release-return" busy={giveBack.isPending}>
            {t('back.action')}
          </Button>
        </>
      }
    >
      <form id="release-return" onSubmit={onSubmit} noValidate>
        <Fields>
          {giveBack.isError && <BlockingNotice>{text(giveBack.error)}</BlockingNotice>}
          <MoneyField
            label={t('form.amount')}
            hint={t('back.hint', { amount: format.money({ amount: most, currency }) })}
            currency={currency}
            value={amount}
            onChange={setAmount}
            error={tried && !amount ? t('form.missing') : undefined}
          />
          <TextArea
            label={t('form.justification')}
            optional
            count={1_000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
