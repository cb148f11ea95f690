import { DIAGNOSTIC_KINDS } from '@altavoz/domain/diagnostics/diagnostic';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import type { Writing } from '../diagnostic-form.js';
import type { Strategy } from '../strategy.js';
import { DiagnosisRecords } from './diagnosis-records.js';
import { DiagnosticPanel } from './diagnostic-panel.js';
import { StrategyPage } from './strategy-page.js';

const DiagnosticDialog = lazy(() => import('./diagnostic-dialog.js'));
const DiagnosisOverTime = lazy(() => import('./diagnosis-over-time.js'));
const SwotBoard = lazy(() => import('./swot-board.js'));

const VIEWS = ['records', 'time', 'swot'] as const;

/** What was found out before planning (B1-B8, B11). Nothing waits for it (B10). */
export function DiagnosisSection({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTranslation('strategy');
  const { diagnostics, mayEdit } = strategy;
  const [search, setSearch] = useSearchState();
  const [writing, setWriting] = useState<Writing | undefined>();
  const view = VIEWS.find((one) => one === search['view']) ?? 'records';
  const open = diagnostics.find(({ id }) => id === search['diagnostic']);
  const onOpen = (id: string): void => setSearch({ diagnostic: id }, open ? undefined : 'push');
  const add = mayEdit && view !== 'swot' && (
    <Menu
      trigger={
        <Button icon="add" variant={diagnostics.length === 0 ? 'primary' : 'outlined'}>
          {t('diagnosis.add')}
        </Button>
      }
      width={260}
      groups={[
        {
          key: 'kinds',
          items: DIAGNOSTIC_KINDS.map((kind) => ({
            key: kind,
            label: t(`diagnosis.kind.${kind}`),
            onSelect: () => setWriting({ kind }),
          })),
        },
      ]}
    />
  );

  return (
    <StrategyPage
      strategy={strategy}
      section="diagnosis"
      rail={open !== undefined || view === 'swot'}
      subtitle={t('subtitle.diagnosis')}
      actions={
        <>
          <SegmentedControl
            label={t('diagnosis.view')}
            value={view}
            onChange={(value) =>
              setSearch({ view: value === 'records' ? undefined : value, diagnostic: undefined })
            }
            segments={VIEWS.map((value) => ({ value, label: t(`diagnosis.views.${value}`) }))}
          />
          {diagnostics.length > 0 && add}
        </>
      }
      aside={
        open && (
          <DiagnosticPanel
            key={open.id}
            diagnostic={open}
            strategy={strategy}
            onClose={() => setSearch({ diagnostic: undefined })}
            onEdit={() => setWriting({ diagnostic: open })}
            onRepeat={() => setWriting({ kind: open.details.kind, from: open })}
          />
        )
      }
    >
      <Suspense fallback={<RowsSkeleton />}>
        {view === 'swot' ? (
          <SwotBoard strategy={strategy} />
        ) : diagnostics.length === 0 ? (
          <EmptyState action={add}>{t(mayEdit ? 'diagnosis.empty' : 'diagnosis.emptyReader')}</EmptyState>
        ) : view === 'time' ? (
          <DiagnosisOverTime
            diagnostics={diagnostics}
            onOpen={onOpen}
            onRepeat={mayEdit ? (from) => setWriting({ kind: from.details.kind, from }) : undefined}
          />
        ) : (
          <DiagnosisRecords
            strategy={strategy}
            selected={open?.id}
            onOpen={onOpen}
            onAdd={mayEdit ? (kind) => setWriting({ kind }) : undefined}
            onEarlier={() => setSearch({ view: 'time' }, 'push')}
          />
        )}
      </Suspense>
      <Suspense>
        {writing && (
          <DiagnosticDialog
            writing={writing}
            strategy={strategy}
            onClose={() => setWriting(undefined)}
            onSaved={(id) => {
              setWriting(undefined);
              setSearch({ diagnostic: id });
            }}
            onDeleted={() => {
              setWriting(undefined);
              setSearch({ diagnostic: undefined });
            }}
          />
        )}
      </Suspense>
    </StrategyPage>
  );
}
