import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { budgetQuery } from '../../../shared/plan/budget.js';
import { offeredTacticsQuery, type OfferedTactic } from '../../../shared/plan/catalogue-tactics.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useAddFromCatalogue } from '../api/change-tactics.js';
import { excessOf } from '../excess.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { ExcessNotice } from './excess-notice.js';
import styles from './catalogue-dialog.module.css';

interface CatalogueDialogProps {
  readonly tactics: readonly Tactic[];
  readonly campaign: Campaign;
  /** `traditional-3` for one cell, `phase-1` for a column, anything else for all of it. */
  readonly cell: string;
  readonly onClose: () => void;
}

/** Several entries of the catalogue at once, from one cell of the matrix or from all of it. */
export default function CatalogueDialog({ tactics, campaign, cell, onClose }: CatalogueDialogProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const problemText = useProblemText();
  const add = useAddFromCatalogue();
  const offers = useQuery(offeredTacticsQuery);
  const budget = useQuery(budgetQuery(campaign.id)).data;
  const entriesOfAll = offers.data?.items ?? [];
  const [all, setAll] = useState(false);
  const used = new Set(
    tactics.filter(({ status }) => status !== 'cancelled').map(({ catalogueCode }) => catalogueCode),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const within = all ? undefined : cellFrom(cell);
  const offered = entriesOfAll.filter((entry) => !used.has(entry.code) && isWithin(entry, within));
  const picked = entriesOfAll.filter(({ code }) => chosen.has(code));
  const sameMoney = picked.every(({ cost }) => cost.currency === campaign.currency);
  const cost = sameMoney ? picked.reduce((sum, entry) => sum + entry.cost.amount, 0) : 0;
  const money = (amount: number): string => format.money({ amount, currency: campaign.currency });
  const hours = picked.reduce((sum, entry) => sum + entry.staffHours, 0);
  const left =
    budget === undefined || budget.total === 0 ? undefined : budget.allocatable - budget.planned - cost;
  const excess = excessOf(add.error);
  const phases = PHASES.filter((phase) => offered.some((entry) => entry.phase === phase));

  const toggle = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
    add.reset();
  };
  const submit = (): void =>
    add.mutate([...chosen], {
      onSuccess: ({ items }) => {
        showToast({ message: t('catalogue.added', { count: items.length }) });
        onClose();
      },
    });

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('catalogue.title')}
      width={640}
      footer={
        <>
          <span className={styles.sum} role="status">
            {t('catalogue.chosen', { count: chosen.size, cost: money(cost) })}
            {chosen.size > 0 && (
              <small>
                {t('catalogue.hours', { count: hours, hours: format.number(hours) })}
                {left !== undefined && (
                  <em className={classNames(left < 0 && styles.over)}>
                    {left < 0
                      ? t('catalogue.over', { amount: money(-left) })
                      : t('catalogue.left', { amount: money(left) })}
                  </em>
                )}
              </small>
            )}
          </span>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" busy={add.isPending} disabled={chosen.size === 0} onClick={submit}>
            {t('catalogue.add', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p className={styles.text}>
        {t('catalogue.text')}{' '}
        {within !== undefined && <LinkButton onClick={() => setAll(true)}>{t('catalogue.all')}</LinkButton>}
      </p>
      {excess !== undefined && <ExcessNotice excess={excess} currency={campaign.currency} />}
      {add.error !== null && excess === undefined && (
        <BlockingNotice>{problemText(add.error)}</BlockingNotice>
      )}
      {offers.error !== null && <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />}
      {offers.isPending && <RowsSkeleton rows={4} />}
      {offers.data !== undefined && offered.length === 0 && <EmptyState>{t('catalogue.none')}</EmptyState>}
      {phases.map((phase) => {
        const entries = offered.filter((entry) => entry.phase === phase);
        const open = entries.filter(({ code }) => !chosen.has(code));
        return (
          <fieldset key={phase} className={styles.phase}>
            <legend>
              {t('shared:phase.label', { phase })}
              {phase > campaign.phase && <em>{t('catalogue.outside', { phase: campaign.phase })}</em>}
              {entries.length > 1 && open.length > 0 && (
                <LinkButton
                  className={styles.chooseAll}
                  onClick={() => setChosen(new Set([...chosen, ...entries.map(({ code }) => code)]))}
                >
                  {t('catalogue.chooseAll')}
                </LinkButton>
              )}
            </legend>
            <ul>
              {entries.map((entry, index) => (
                <li key={entry.code} data-channel={entry.channelType}>
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.has(entry.code)}
                      data-autofocus={(index === 0 && phase === phases[0]) || undefined}
                      onChange={() => toggle(entry.code)}
                    />
                    <ChannelShape channel={entry.channelType} named />
                    <span>
                      <b>{entry.shortName[format.language]}</b>
                      <small>{entry.description[format.language]}</small>
                      <small className={styles.label}>
                        {t('catalogue.label', { label: entry.label[format.language] })}
                        {entry.source === 'text' && ` · ${t('catalogue.optional')}`}
                      </small>
                    </span>
                    <em className="num">
                      {t('catalogue.details', { count: entry.durationDays, cost: format.money(entry.cost) })}
                    </em>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        );
      })}
    </Dialog>
  );
}

type Within = Partial<Pick<OfferedTactic, 'channelType' | 'phase'>>;

/** What the address asks for. */
function cellFrom(text: string): Within | undefined {
  const found = /^(.+)-([123])$/.exec(text);
  const phase = PHASES.find((each) => String(each) === found?.[2]);
  if (phase === undefined) return undefined;
  const channelType = CHANNEL_TYPES.find((channel) => channel === found?.[1]);
  return channelType === undefined ? { phase } : { phase, channelType };
}

function isWithin(entry: OfferedTactic, within: Within | undefined): boolean {
  if (within === undefined) return true;
  return (
    entry.phase === within.phase &&
    (within.channelType === undefined || entry.channelType === within.channelType) &&
    entry.source === 'phases'
  );
}
