import { LEADS, PLAN_READERS } from '@altavoz/contracts/access';
import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaign, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { BlockingNotice } from '../../shared/ui/notice.js';
import { Page, Section } from '../../shared/ui/page.js';
import { useProblemText } from '../../shared/ui/problem-text.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { SelectField } from '../../shared/ui/select-field.js';
import { PageSkeleton, RowsSkeleton } from '../../shared/ui/skeleton.js';
import { fileUrl, outlineQuery, saveFile, type Choice, type ReportKind } from './api/reports.js';
import { KindList } from './components/kind-list.js';
import { OutlineSheet } from './components/outline-sheet.js';
import { ResultsPagePanel } from './components/results-page-panel.js';
import { halfYearsOf } from './half-years.js';
import styles from './reports-screen.module.css';

const KINDS: readonly ReportKind[] = ['plan', 'accountability', 'accountability-public', 'year', 'hand-over'];

/** What can be told of the campaign: which report, of which months, in which language, and what it holds. */
export default function ReportsScreen() {
  const { t } = useTranslation('reports');
  const campaign = useCampaign();
  if (campaign) return <Reports campaign={campaign} />;
  return (
    <Page title={t('title')}>
      <PageSkeleton />
    </Page>
  );
}

function Reports({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const problem = useProblemText();
  const lead = useMay(LEADS);
  const readsPlan = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const kinds = lead ? KINDS : KINDS.filter((kind) => kind !== 'hand-over');
  const months = monthsBetween(campaign.start, campaign.end);
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const from = months.find((month) => month === search['from']) ?? first;
  const to = months.find((month) => month === search['to'] && month >= from) ?? last;
  const isWhole = from === first && to === last;
  const halves = halfYearsOf(months);
  const period = isWhole
    ? 'whole'
    : (halves.find((half) => half.from === from && half.to === to)?.key ?? 'other');
  const choice: Choice = {
    kind: kinds.find((kind) => kind === search['report']) ?? 'plan',
    language: (['es', 'en'] as const).find((one) => one === search['in']) ?? format.language,
    ...(isWhole ? {} : { from, to }),
  };
  const outline = useQuery({ ...outlineQuery(campaign.id, choice), placeholderData: keepPreviousData });
  const download = useMutation({
    mutationFn: (file: 'pdf' | 'xlsx') =>
      saveFile(fileUrl(campaign.id, choice, file), `${t(`kinds.${choice.kind}`)} · ${campaign.name}.${file}`),
  });
  const option = (month: string) => ({
    value: month,
    label: `${format.monthShort(`${month}-01`)} ${month.slice(0, 4)}`,
  });
  const under = download.isPending ? download.variables : undefined;

  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <>
          <Button
            icon="download"
            busy={under === 'xlsx'}
            disabled={download.isPending || !outline.data}
            onClick={() => download.mutate('xlsx')}
          >
            {t('xlsx')}
          </Button>
          <Button
            variant="primary"
            icon="download"
            busy={under === 'pdf'}
            disabled={download.isPending || !outline.data}
            onClick={() => download.mutate('pdf')}
          >
            {t('pdf')}
          </Button>
        </>
      }
    >
      <p role="status" className={under === undefined ? 'sr-only' : styles.making}>
        {under === 'pdf' ? t('making') : under === 'xlsx' ? t('makingTables') : ''}
      </p>
      {download.error && <BlockingNotice title={t('failed')}>{problem(download.error)}</BlockingNotice>}
      <div className={styles.columns}>
        <div className={styles.choice}>
          <KindList
            kinds={kinds}
            chosen={choice.kind}
            onChoose={(kind) => setSearch({ report: kind === 'plan' ? undefined : kind })}
          />
          <SelectField
            label={t('period')}
            value={period}
            options={[
              { value: 'whole', label: t('whole') },
              ...halves.map(({ key, half, year }) => ({
                value: key,
                label: t(half === 1 ? 'firstHalf' : 'secondHalf', { year }),
              })),
              { value: 'other', label: t('other'), disabled: period !== 'other' },
            ]}
            onChange={({ target }) => {
              const half = halves.find(({ key }) => key === target.value);
              setSearch({ from: half?.from, to: half?.to });
            }}
          />
          <div className={styles.months}>
            <SelectField
              label={t('from')}
              value={from}
              options={months.map(option)}
              onChange={({ target }) =>
                setSearch({ from: target.value, to: target.value > to ? target.value : to })
              }
            />
            <SelectField
              label={t('to')}
              value={to}
              options={months.filter((month) => month >= from).map(option)}
              onChange={({ target }) => setSearch({ from, to: target.value })}
            />
          </div>
          <SegmentedControl
            label={t('language')}
            value={choice.language}
            onChange={(language) => setSearch({ in: language })}
            segments={[
              { value: 'es', label: 'Español' },
              { value: 'en', label: 'English' },
            ]}
          />
          {readsPlan && <ResultsPagePanel campaignId={campaign.id} />}
        </div>
        <Section title={t('contains')} level="section">
          {outline.isError ? (
            <ErrorState error={outline.error} onRetry={() => void outline.refetch()} />
          ) : outline.data ? (
            <OutlineSheet outline={outline.data} stale={outline.isPlaceholderData} />
          ) : (
            <RowsSkeleton rows={8} />
          )}
        </Section>
      </div>
    </Page>
  );
}
