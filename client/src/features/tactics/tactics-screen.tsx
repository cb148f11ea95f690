import { TACTICS } from '@altavoz/catalogue/tactics';
import { EDITORS, PLAN_READERS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetActions } from '../../shared/imports/sheet-actions.js';
import { campaignQuery, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { usePhone } from '../../shared/ui/media.js';
import { Pill } from '../../shared/ui/label.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { checksQuery } from '../../shared/plan/checks.js';
import { tacticsQuery } from '../../shared/plan/tactics.js';
import { ArchivedView } from './components/archived-view.js';
import { MatrixView } from './components/matrix-view.js';
import { PlanBar } from './components/plan-bar.js';
import { TableView } from './components/table-view.js';
import { buildMatrix } from './matrix.js';
import { filesOf } from './sheet-files.js';
import { findingsByTactic, ofGroundwork } from './tactic-findings.js';
import type { Tactic } from '../../shared/plan/tactics.js';

const TacticEditor = lazy(() => import('./components/tactic-editor.js'));
const GroundworkPanel = lazy(() => import('./components/groundwork-panel.js'));
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
  // The rules' findings come after the plan; without them the room works all the same.
  const mayRead = useMay(PLAN_READERS);
  const checks = useQuery({ ...checksQuery(campaign.id), enabled: mayRead }).data;
  const findings = useMemo(() => findingsByTactic(checks ?? []), [checks]);
  const unprepared = (checks ?? []).filter(ofGroundwork).length;
  const view = search['view'] === 'table' || search['view'] === 'archived' ? search['view'] : 'matrix';
  const selected = tactics.find(({ id }) => id === search['tactic']);
  const alive = tactics.filter(({ status }) => status !== 'cancelled');

  const open = (tactic: Tactic): void => {
    if (mayEdit) setSearch({ tactic: tactic.id, field: undefined }, 'push');
    else
      void navigate({
        to: '/c/$campaignId/calendar',
        params: { campaignId: campaign.id },
        search: { tactic: tactic.id, ...(tactic.start === null ? {} : { date: tactic.start }) },
      });
  };
  const close = (): void =>
    setSearch({ tactic: undefined, field: undefined, edit: undefined, new: undefined });

  return (
    <Page
      title={t('title')}
      subtitle={t('summary', { count: alive.length, offered: matrix.offered })}
      actions={
        <>
          <SegmentedControl
            label={t('views.label')}
            value={view}
            onChange={(next) => setSearch({ view: next === 'matrix' ? undefined : next })}
            segments={[
              { value: 'matrix', label: t('views.matrix') },
              { value: 'table', label: t('views.table') },
              { value: 'archived', label: t('views.archived') },
            ]}
          />
          {mayRead && (
            <Button onClick={() => setSearch({ groundwork: '1' }, 'push')}>
              {t('groundwork.title')}{' '}
              {unprepared > 0 && (
                <Pill count={unprepared} label={t('groundwork.missing', { count: unprepared })} />
              )}
            </Button>
          )}
          {mayRead && (
            <SheetActions
              place={mayEdit ? { kind: 'tactics', campaignId: campaign.id } : undefined}
              files={filesOf(campaign.id, search)}
            />
          )}
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
      aside={
        mayRead &&
        search['groundwork'] !== undefined && (
          <Suspense fallback={null}>
            <GroundworkPanel
              tactics={tactics}
              mayEdit={mayEdit}
              onClose={() => setSearch({ groundwork: undefined })}
            />
          </Suspense>
        )
      }
    >
      {view !== 'archived' && <PlanBar mayAsk={mayEdit} />}
      {alive.length === 0 && view === 'matrix' && (
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
      {view === 'archived' && (
        <div style={{ marginTop: 14 }}>
          <ArchivedView mayEdit={mayEdit} />
        </div>
      )}
      {view === 'table' && (
        <TableView
          tactics={tactics}
          findings={findings}
          currency={campaign.currency}
          mayEdit={mayEdit}
          selectedId={selected?.id}
          onOpen={open}
        />
      )}
      {view === 'matrix' && (
        <MatrixView
          matrix={matrix}
          findings={findings}
          campaignPhase={campaign.phase}
          currency={campaign.currency}
          mayEdit={mayEdit}
          onOpen={open}
          onAdd={({ channel, phase }) => setSearch({ add: `${channel}-${phase}` }, 'push')}
          onAddPhase={(phase) => setSearch({ add: `phase-${phase}` }, 'push')}
        />
      )}
      <Suspense fallback={null}>
        {mayEdit && (selected !== undefined || search['new'] !== undefined) && (
          <TacticEditor
            key={selected?.id ?? 'new'}
            tactic={selected}
            tactics={tactics}
            campaign={campaign}
            field={search['field']}
            onOpen={open}
            onClose={close}
          />
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
