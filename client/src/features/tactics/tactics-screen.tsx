import { TACTICS } from '@altavoz/catalogue/tactics';
import { EDITORS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignQuery, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { usePhone } from '../../shared/ui/media.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { tacticsQuery } from '../../shared/plan/tactics.js';
import { MatrixView } from './components/matrix-view.js';
import { PlanBar } from './components/plan-bar.js';
import { TableView } from './components/table-view.js';
import { buildMatrix } from './matrix.js';
import type { Tactic } from '../../shared/plan/tactics.js';

const TacticEditor = lazy(() => import('./components/tactic-editor.js'));
const CatalogueDialog = lazy(() => import('./components/catalogue-dialog.js'));

/** The phase tables; what the running text of the guides only mentions is offered in the dialog. */
const CATALOGUE = TACTICS.filter(({ source }) => source === 'phases');

/** The plan by channel type and phase, or as a table; and the two ways to add to it. */
export default function TacticsScreen() {
  const { t } = useTranslation('tactics');
  const campaignId = useCampaignId();
  const campaign = useQuery(campaignQuery(campaignId));
  const tactics = useQuery(tacticsQuery(campaignId));
  if (campaign.data !== undefined && tactics.data !== undefined)
    return <Tactics campaign={campaign.data} tactics={tactics.data} />;
  const error = campaign.error ?? tactics.error;
  if (error === null) return <PageSkeleton />;
  const retry = (): void => {
    void campaign.refetch();
    void tactics.refetch();
  };
  return (
    <Page title={t('title')}>
      <ErrorState error={error} onRetry={retry} />
    </Page>
  );
}

interface TacticsProps {
  readonly campaign: Campaign;
  readonly tactics: readonly Tactic[];
}

function Tactics({ campaign, tactics }: TacticsProps) {
  const { t } = useTranslation('tactics');
  const navigate = useNavigate();
  const phone = usePhone();
  const mayEdit = useMay(EDITORS);
  const [search, setSearch] = useSearchState();
  const matrix = useMemo(() => buildMatrix(tactics, CATALOGUE, campaign.phase), [tactics, campaign.phase]);
  const table = search['view'] === 'table';
  const selected = tactics.find(({ id }) => id === search['tactic']);
  const alive = tactics.filter(({ status }) => status !== 'cancelled');

  const open = (tactic: Tactic): void => {
    if (mayEdit) setSearch({ tactic: tactic.id }, 'push');
    else
      void navigate({
        to: '/c/$campaignId/calendar',
        params: { campaignId: campaign.id },
        search: { tactic: tactic.id, ...(tactic.start === null ? {} : { date: tactic.start }) },
      });
  };
  const close = (): void => setSearch({ tactic: undefined, edit: undefined, new: undefined });

  return (
    <Page
      title={t('title')}
      subtitle={t('summary', { count: alive.length, offered: matrix.offered })}
      actions={
        <>
          <SegmentedControl
            label={t('views.label')}
            value={table ? 'table' : 'matrix'}
            onChange={(view) => setSearch({ view: view === 'table' ? view : undefined })}
            segments={[
              { value: 'matrix', label: t('views.matrix') },
              { value: 'table', label: t('views.table') },
            ]}
          />
          {mayEdit && (
            <>
              {!phone && <Button onClick={() => setSearch({ new: '1' }, 'push')}>{t('newTactic')}</Button>}
              <Button variant="primary" icon="add" onClick={() => setSearch({ add: '1' }, 'push')}>
                {t('addFromCatalogue')}
              </Button>
            </>
          )}
        </>
      }
    >
      <PlanBar mayAsk={mayEdit} />
      {alive.length === 0 && !table && (
        <div style={{ marginBottom: 20 }}>
          <EmptyState
            action={
              mayEdit ? (
                <Button icon="add" onClick={() => setSearch({ add: 'phase-1' }, 'push')}>
                  {t('addFromCatalogue')}
                </Button>
              ) : undefined
            }
          >
            {t('empty')}
          </EmptyState>
        </div>
      )}
      {table ? (
        <TableView tactics={tactics} currency={campaign.currency} selectedId={selected?.id} onOpen={open} />
      ) : (
        <MatrixView
          matrix={matrix}
          campaignPhase={campaign.phase}
          currency={campaign.currency}
          mayEdit={mayEdit}
          onOpen={open}
          onAdd={({ channel, phase }) => setSearch({ add: `${channel}-${phase}` }, 'push')}
        />
      )}
      <Suspense fallback={null}>
        {mayEdit && (selected !== undefined || search['new'] !== undefined) && (
          <TacticEditor key={selected?.id ?? 'new'} tactic={selected} campaign={campaign} onClose={close} />
        )}
        {mayEdit && search['add'] !== undefined && (
          <CatalogueDialog
            tactics={tactics}
            campaign={campaign}
            cell={search['add']}
            onClose={() => setSearch({ add: undefined })}
          />
        )}
      </Suspense>
    </Page>
  );
}
