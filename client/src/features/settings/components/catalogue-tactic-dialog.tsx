import { INDICATORS } from '@altavoz/catalogue/indicators';
import { findTactic } from '@altavoz/catalogue/tactics';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { OfferedTactic, OfferedTactics } from '../../../shared/plan/catalogue-tactics.js';
import { campaignsQuery } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import styles from './settings-table.module.css';
import { useSaveCatalogueTactics, type TacticDefaults } from '../api/save-catalogue.js';

interface CatalogueTacticDialogProps {
  readonly entry: OfferedTactic;
  /** The whole list as it was seen: it is saved as one. */
  readonly offered: OfferedTactics;
  readonly onClose: () => void;
}

const defaultsOf = (entry: OfferedTactic): TacticDefaults => {
  const { code, shortName, durationDays, cost, staffHours, contractingLeadDays, indicators } = entry;
  return { code, shortName, durationDays, cost, staffHours, contractingLeadDays, indicators };
};

const wholeIn = (text: string, least: number, most: number): number | undefined => {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
};

/** What one tactic of the catalogue brings along; it can go back to what the catalogue says. */
export default function CatalogueTacticDialog({ entry, offered, onClose }: CatalogueTacticDialogProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const save = useSaveCatalogueTactics();
  const campaigns = useQuery(campaignsQuery).data?.items ?? [];
  const [shortName, setShortName] = useState<LocalizedText>(entry.shortName);
  const [days, setDays] = useState(String(entry.durationDays));
  const [hours, setHours] = useState(String(entry.staffHours));
  const [lead, setLead] = useState(
    entry.contractingLeadDays === null ? '' : String(entry.contractingLeadDays),
  );
  const [currency, setCurrency] = useState(entry.cost.currency);
  const [amount, setAmount] = useState<number | undefined>(entry.cost.amount);
  const [indicators, setIndicators] = useState<string[]>(entry.indicators);
  const [tried, setTried] = useState(false);

  const proposed = findTactic(entry.code) ?? entry;
  const others = offered.items.filter(({ changed, code }) => changed && code !== entry.code).map(defaultsOf);
  const es = shortName.es?.trim() ?? '';
  const en = shortName.en?.trim() ?? '';
  const durationDays = wholeIn(days, 1, 1_827);
  const staffHours = wholeIn(hours, 0, 10_000);
  const leadDays = lead.trim() === '' ? null : wholeIn(lead, 1, 365);

  const send = (tactics: TacticDefaults[]): void =>
    save.mutate(
      { version: offered.version, tactics },
      {
        onSuccess: () => {
          showToast({ message: t('saved'), tone: 'done' });
          onClose();
        },
      },
    );
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (es === '' || en === '' || indicators.length === 0) return;
    if (
      durationDays === undefined ||
      staffHours === undefined ||
      leadDays === undefined ||
      amount === undefined
    )
      return;
    const own: TacticDefaults = {
      code: entry.code,
      shortName: { es, en },
      durationDays,
      cost: { amount, currency },
      staffHours,
      contractingLeadDays: leadDays,
      indicators,
    };
    send([...others, own]);
  };
  const wrong = (value: unknown, words: string): string | undefined =>
    tried && value === undefined ? words : undefined;
  return (
    <Dialog
      opened
      onClose={onClose}
      width={620}
      title={entry.label[format.language]}
      footer={
        <>
          {entry.changed && (
            <Button variant="quiet" busy={save.isPending} onClick={() => send(others)}>
              {t('catalogue.back')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="catalogue-tactic" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="catalogue-tactic" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && (
            <BlockingNotice>
              {isProblem(save.error, 'stale-version') ? t('catalogue.stale') : problem(save.error)}
            </BlockingNotice>
          )}
          <LocalizedField
            label={t('catalogue.shortName')}
            hint={t('catalogue.shortNameHint')}
            count={80}
            value={shortName}
            onChange={setShortName}
            error={tried && (es === '' || en === '') ? t('catalogue.bothNames') : undefined}
          />
          <Fields row>
            <TextField
              label={t('catalogue.days')}
              inputMode="numeric"
              value={days}
              onChange={({ target }) => setDays(target.value)}
              error={wrong(durationDays, t('catalogue.daysWrong'))}
            />
            <TextField
              label={t('catalogue.hours')}
              inputMode="numeric"
              value={hours}
              onChange={({ target }) => setHours(target.value)}
              error={wrong(staffHours, t('catalogue.hoursWrong'))}
            />
            <TextField
              label={t('catalogue.lead')}
              optional
              inputMode="numeric"
              value={lead}
              onChange={({ target }) => setLead(target.value)}
              error={wrong(leadDays, t('catalogue.leadWrong'))}
            />
          </Fields>
          <Fields row>
            <MoneyField
              key={currency}
              label={t('catalogue.cost')}
              hint={t('catalogue.costHint')}
              currency={currency}
              value={amount}
              onChange={setAmount}
              error={wrong(amount, t('catalogue.costWrong'))}
            />
            <SelectField
              label={t('campaigns.currency')}
              value={currency}
              options={[...new Set([currency, 'EUR', ...campaigns.map((campaign) => campaign.currency)])].map(
                (value) => ({ value, label: value }),
              )}
              onChange={({ target }) => setCurrency(target.value)}
            />
          </Fields>
          <MultiSelect
            label={t('catalogue.indicators')}
            max={10}
            // A campaign's own set; what else is chosen already stays.
            options={INDICATORS.filter(
              ({ code, group }) => group === 'A' || group === 'B' || entry.indicators.includes(code),
            ).map(({ code, label }) => ({ value: code, label: label[format.language] }))}
            value={indicators}
            onChange={setIndicators}
            error={tried && indicators.length === 0 ? t('catalogue.indicatorsMissing') : undefined}
          />
          <p className={styles.note}>
            {t('catalogue.proposed', {
              days: proposed.durationDays,
              hours: proposed.staffHours,
              cost: format.money(proposed.cost),
            })}
          </p>
        </Fields>
      </form>
    </Dialog>
  );
}
