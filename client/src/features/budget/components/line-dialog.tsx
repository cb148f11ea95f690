import { reviseLine } from '@altavoz/domain/budget/foreign-line';
import { textIn } from '@altavoz/domain/shared/language';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { FUNDING_SOURCES, type FundingSource } from '@altavoz/domain/tactics/tactic';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Budget, BudgetLine } from '../../../shared/plan/budget.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useChangeLine } from '../api/change-budget.js';
import { rateText } from '../decimal-field-text.js';
import { excessOf } from '../excess.js';
import { LineCurrencyFields, ratioOfDraft, type CurrencyDraft } from './line-currency-fields.js';
import styles from './line-dialog.module.css';
import { LineHistory } from './line-history.js';

const STAGES = ['planned', 'approved', 'committed', 'spent'] as const;
type Amounts = Readonly<Record<(typeof STAGES)[number], number | undefined>>;

interface LineDialogProps {
  readonly budget: Budget;
  readonly line: BudgetLine;
  readonly onClose: () => void;
  /** Opens the request for exactly what is missing. */
  readonly onAskRelease: (amount: number) => void;
}

/**
 * A line's amounts, each part of the one before (RH14), where its money comes from, in which currency, and what
 * happened to it. Beyond what is available it offers the release (RH13).
 */
export default function LineDialog({ budget, line, onClose, onAskRelease }: LineDialogProps) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const save = useChangeLine(useCampaignId());
  const [amounts, setAmounts] = useState<Amounts>(line.foreign?.amounts ?? line);
  const [fundingSource, setFundingSource] = useState<FundingSource>(line.fundingSource);
  const [fundingArea, setFundingArea] = useState(line.fundingArea);
  const [draft, setDraft] = useState<CurrencyDraft>(() => draftOf(line, budget.currency, format.language));
  const [note, setNote] = useState('');
  const [on, setOn] = useState<string | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const excess = excessOf(save.error);

  const foreign = draft.currency !== budget.currency;
  const rate = ratioOfDraft(draft, line);
  const missing = {
    rate: foreign && !rate ? t('form.rateWrong') : undefined,
    date: foreign && !draft.date ? t('form.missingDate') : undefined,
    source: foreign && draft.source.trim() === '' ? t('form.missingSource') : undefined,
  };
  const currency =
    foreign && rate && draft.date
      ? { currency: draft.currency, rate, rateDate: draft.date, rateSource: draft.source }
      : null;
  // What it comes to is known as soon as there is a rate, whatever else is still to be filled in.
  const worth =
    foreign && rate
      ? reviseLine(
          { amounts: line, foreign: line.foreign },
          { amounts, currency: { currency: draft.currency, rate, rateDate: '', rateSource: '' } },
          budget.currency,
        )
      : undefined;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { planned, approved, committed, spent } = amounts;
    if (planned === undefined || approved === undefined || committed === undefined || spent === undefined)
      return;
    if (missing.rate ?? missing.date ?? missing.source) return;
    save.mutate(
      {
        tacticId: line.tacticId,
        version: line.version,
        body: {
          ...{ planned, approved, committed, spent, fundingSource, fundingArea, note },
          ...(foreign || line.foreign ? { currency } : {}),
          ...(on === undefined ? {} : { on }),
        },
      },
      {
        onSuccess: () => {
          showToast({ message: t('form.saved'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  const areas = [...new Set(budget.lines.map((one) => one.fundingArea).filter((area) => area !== ''))].sort();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('form.lineTitle', { name: textIn(line.name, format.language) })}
      width={600}
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
                excess <= budget.reserveHeld && (
                  <Button small onClick={() => onAskRelease(excess)}>
                    {t('form.askExcess')}
                  </Button>
                )
              }
            >
              {t('form.excess', { amount: format.money({ amount: excess, currency: budget.currency }) })}
            </BlockingNotice>
          )}
          {save.isError && excess === undefined && <BlockingNotice>{text(save.error)}</BlockingNotice>}
          <p className="muted">{t('form.lineHint')}</p>
          <div className={styles.stages}>
            {STAGES.map((stage) => (
              <MoneyField
                key={`${stage} ${draft.currency}`}
                label={t(`form.${stage}`)}
                currency={draft.currency}
                value={amounts[stage]}
                onChange={(amount) => setAmounts({ ...amounts, [stage]: amount })}
                error={tried && amounts[stage] === undefined ? t('form.missing') : undefined}
              />
            ))}
          </div>
          <LineCurrencyFields
            draft={draft}
            campaignCurrency={budget.currency}
            bound={line.committed > 0}
            errors={tried ? missing : {}}
            onChange={setDraft}
          />
          {worth?.ok && (
            <p className="muted" role="status">
              {t('form.worth', {
                before: format.money({ amount: line.planned, currency: budget.currency }),
                after: format.money({ amount: worth.value.amounts.planned, currency: budget.currency }),
                paid: format.money({ amount: worth.value.amounts.spent, currency: budget.currency }),
              })}
            </p>
          )}
          <Fields row>
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
            <TextField
              label={t('form.area')}
              optional
              list="funding-areas"
              maxLength={LIMITS.name}
              value={fundingArea}
              onChange={(event) => setFundingArea(event.target.value)}
            />
          </Fields>
          <datalist id="funding-areas">
            {areas.map((area) => (
              <option key={area} value={area} />
            ))}
          </datalist>
          <Fields row>
            <TextField
              label={t('form.note')}
              hint={t('form.noteHint')}
              optional
              maxLength={LIMITS.line}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <DateField label={t('form.on')} hint={t('form.onHint')} optional value={on} onChange={setOn} />
          </Fields>
        </Fields>
      </form>
      <section className={styles.history} aria-labelledby="line-history">
        <h3 id="line-history">{t('history.title')}</h3>
        <LineHistory budget={budget} tacticId={line.tacticId} />
      </section>
    </Dialog>
  );
}

function draftOf({ foreign }: BudgetLine, campaignCurrency: string, language: 'es' | 'en'): CurrencyDraft {
  if (!foreign) return { currency: campaignCurrency, of: 'line', rate: '', date: undefined, source: '' };
  const { of, text } = rateText(foreign.rate, language);
  return { currency: foreign.currency, of, rate: text, date: foreign.rateDate, source: foreign.rateSource };
}
