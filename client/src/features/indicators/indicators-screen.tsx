import { EDITORS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaign, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { indicatorsQuery, type Indicator } from '../../shared/plan/indicators.js';
import { objectivesQuery } from '../../shared/plan/objectives.js';
import { tacticsQuery } from '../../shared/plan/tactics.js';
import { IndicatorPanel } from './components/indicator-panel.js';
import { IndicatorTable } from './components/indicator-table.js';
import styles from './indicators-screen.module.css';
import { usesOf } from './uses.js';

const IndicatorDialog = lazy(() => import('./components/indicator-dialog.js'));

/** What the campaign is measured by: baseline, target, review and what uses it. */
export default function IndicatorsScreen() {
  const { t } = useTranslation('indicators');
  const campaign = useCampaign();
  const indicators = useQuery(indicatorsQuery(useCampaignId()));
  if (indicators.data && campaign) return <IndicatorsPage campaign={campaign} indicators={indicators.data} />;
  return (
    <Page title={t('title')}>
      {indicators.isError ? (
        <ErrorState error={indicators.error} onRetry={() => void indicators.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

interface IndicatorsPageProps {
  readonly campaign: Campaign;
  readonly indicators: readonly Indicator[];
}

function IndicatorsPage({ campaign, indicators }: IndicatorsPageProps) {
  const { t } = useTranslation('indicators');
  const { language } = useFormat();
  const editor = useMay(EDITORS);
  const mayEdit = editor && (campaign.status === 'draft' || campaign.status === 'active');
  const tactics = useQuery(tacticsQuery(campaign.id)).data ?? [];
  const objectives = useQuery(objectivesQuery(campaign.id)).data ?? [];
  const [search, setSearch] = useSearchState();
  const [writing, setWriting] = useState<{ readonly indicator?: Indicator } | undefined>();
  const open = indicators.find(({ id }) => id === search['indicator']);
  const uses = usesOf(indicators, tactics, objectives);
  const ordered = [...indicators].sort((a, b) =>
    textIn(a.name, language).localeCompare(textIn(b.name, language), language),
  );
  const add = mayEdit ? (
    <Button
      icon="add"
      variant={indicators.length === 0 ? 'primary' : 'outlined'}
      onClick={() => setWriting({})}
    >
      {t('add')}
    </Button>
  ) : undefined;

  return (
    <Page
      title={t('title')}
      subtitle={
        indicators.length > 0
          ? t('subtitle', {
              count: indicators.length,
              targets: indicators.filter(({ target }) => target !== null).length,
            })
          : undefined
      }
      rail={open !== undefined}
      actions={indicators.length > 0 ? add : undefined}
      aside={
        open && (
          <IndicatorPanel
            key={open.id}
            indicator={open}
            campaign={campaign}
            uses={uses.get(open.id)}
            onClose={() => setSearch({ indicator: undefined })}
            onEdit={mayEdit ? () => setWriting({ indicator: open }) : undefined}
          />
        )
      }
    >
      <div className={styles.content}>
        {indicators.length === 0 ? (
          <EmptyState action={add}>{t(mayEdit ? 'empty' : 'emptyReader')}</EmptyState>
        ) : (
          <IndicatorTable
            indicators={ordered}
            currency={campaign.currency}
            uses={uses}
            selected={open?.id}
            onOpen={({ id }) => setSearch({ indicator: id }, open ? undefined : 'push')}
          />
        )}
      </div>
      <Suspense>
        {writing && (
          <IndicatorDialog
            indicator={writing.indicator}
            campaign={campaign}
            onClose={() => setWriting(undefined)}
            onSaved={({ id }) => {
              setWriting(undefined);
              setSearch({ indicator: id });
            }}
            onDeleted={() => {
              setWriting(undefined);
              setSearch({ indicator: undefined });
            }}
          />
        )}
      </Suspense>
    </Page>
  );
}
