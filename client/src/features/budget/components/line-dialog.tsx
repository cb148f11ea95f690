import { textIn } from '@altavoz/domain/shared/language';
import { FUNDING_SOURCES, type FundingSource } from '@altavoz/domain/tactics/tactic';
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
import { SelectField } from '../../../shared/ui/select-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useChangeLine } from '../api/change-budget.js';
import type { BudgetLine } from '../../../shared/plan/budget.js';
import { excessOf } from '../excess.js';

const STAGES = ['planned', 'approved', 'committed', 'spent'] as const;
type Amounts = Readonly<Record<(typeof STAGES)[number], number | undefined>>;

interface LineDialogProps {
  readonly line: BudgetLine;
  readonly currency: string;
  readonly onClose: () => void;
  /** Opens the request for exactly what is missing. */
  readonly onAskRelease: (amount: number) => void;
}

/** A line's amounts, each part of the one before (RH14). Beyond what is available it offers the release (RH13). */
export default function LineDialog({ line, currency, onClose, onAskRelease }: LineDialogProps) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const save = useChangeLine(useCampaignId());
  const [amounts, setAmounts] = useState<Amounts>(line);
  const [fundingSource, setFundingSource] = useState<FundingSource>(line.fundingSource);
  const [tried, setTried] = useState(false);
  const excess = excessOf(save.error);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { planned, approved, committed, spent } = amounts;
    if (planned === undefined || approved === undefined || committed === undefined || spent === undefined)
      return;
    save.mutate(
      {
        tacticId: line.tacticId,
        version: line.version,
        body: { planned, approved, committed, spent, fundingSource },
      },
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
      title={t('form.lineTitle', { name: textIn(line.name, format.language) })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="budget-line" busy={save.isPending}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id="budget-line" onSubmit={onSubmit} noValidate>
        <Fields>
          {excess !== undefined && (
            <BlockingNotice
              action={
                <Button small onClick={() => onAskRelease(excess)}>
                  {t('form.askExcess')}
                </Button>
              }
            >
              {t('form.excess', { amount: format.money({ amount: excess, currency }) })}
            </BlockingNotice>
          )}
          {save.isError && excess === undefined && <BlockingNotice>{text(save.error)}</BlockingNotice>}
          <p className="muted">{t('form.lineHint')}</p>
          {STAGES.map((stage) => (
            <MoneyField
              key={stage}
              label={t(`form.${stage}`)}
              currency={currency}
              value={amounts[stage]}
              onChange={(amount) => setAmounts({ ...amounts, [stage]: amount })}
              error={tried && amounts[stage] === undefined ? t('form.missing') : undefined}
            />
          ))}
          <SelectField
            label={t('funding')}
            value={fundingSource}
            options={FUNDING_SOURCES.map((source) => ({
              value: source,
              label: t(`fundingSource.${source}`),
            }))}
            onChange={(event) =>
              setFundingSource(FUNDING_SOURCES.find((source) => source === event.target.value) ?? 'own')
            }
          />
        </Fields>
      </form>
    </Dialog>
  );
}
