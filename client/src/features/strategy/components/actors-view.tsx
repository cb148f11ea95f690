import { ACTOR_SECTORS, STANCES } from '@altavoz/domain/actors/actor';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { actorsQuery, type Actor } from '../api/get-actors.js';
import type { Strategy } from '../strategy.js';
import styles from './actors-view.module.css';

const ActorDialog = lazy(() => import('./actor-dialog.js'));
const ActorDays = lazy(() => import('./actor-days.js'));

/** Who plays a part in the city's international work: sector by stance, the list, and kept days to compare (D8-D10). */
export default function ActorsView({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTranslation('strategy');
  const { campaign, mayEdit } = strategy;
  const actors = useQuery(actorsQuery(campaign.id));
  const [search, setSearch] = useSearchState();
  const [adding, setAdding] = useState(false);
  const [only, setOnly] = useState<string | undefined>();
  if (actors.isError) return <ErrorState error={actors.error} onRetry={() => void actors.refetch()} />;
  if (!actors.data) return <RowsSkeleton />;
  const all = actors.data;
  const open = mayEdit ? all.find(({ id }) => id === search['actor']) : undefined;
  const shown = all.filter((actor) => only === undefined || cellOf(actor) === only);
  const add = mayEdit && (
    <Button icon="add" variant={all.length === 0 ? 'primary' : 'outlined'} onClick={() => setAdding(true)}>
      {t('actors.add')}
    </Button>
  );
  return (
    <>
      {all.length === 0 ? (
        <EmptyState action={add}>{t(mayEdit ? 'actors.empty' : 'actors.emptyReader')}</EmptyState>
      ) : (
        <>
          <StanceMap actors={all} only={only} onOnly={setOnly} />
          <div className={styles.head}>
            <h2>
              {t('actors.list')} <span>{shown.length}</span>
            </h2>
            {only !== undefined && (
              <Button small variant="quiet" onClick={() => setOnly(undefined)}>
                {t('actors.showAll')}
              </Button>
            )}
            {add}
          </div>
          <DataTable
            caption={t('actors.list')}
            rows={shown}
            rowKey={({ id }) => id}
            onOpen={mayEdit ? ({ id }) => setSearch({ actor: id }, 'push') : undefined}
            isSelected={({ id }) => id === open?.id}
            columns={[
              { key: 'name', title: t('actors.name'), name: true, cell: ({ name }) => name },
              {
                key: 'sector',
                title: t('actors.sectorTitle'),
                wideOnly: true,
                cell: ({ sector }) => t(`actors.sector.${sector}`),
              },
              {
                key: 'relation',
                title: t('actors.relationTitle'),
                wideOnly: true,
                cell: ({ relation }) => t(`actors.relation.${relation}`),
              },
              { key: 'role', title: t('actors.role'), wideOnly: true, muted: true, cell: ({ role }) => role },
              {
                key: 'stance',
                title: t('actors.stanceTitle'),
                cell: ({ stance, stanceReason }) => (
                  <>
                    <StanceSign stance={stance} /> {t(`actors.stance.${stance}`)}
                    {stanceReason !== '' && <small className={styles.reason}>{stanceReason}</small>}
                  </>
                ),
              },
            ]}
          />
          <Suspense fallback={<RowsSkeleton />}>
            <ActorDays strategy={strategy} actors={all} />
          </Suspense>
        </>
      )}
      <Suspense>
        {(adding || open) && (
          <ActorDialog
            key={open?.id ?? 'new'}
            actor={open}
            strategy={strategy}
            onClose={() => {
              setAdding(false);
              if (open) setSearch({ actor: undefined });
            }}
          />
        )}
      </Suspense>
    </>
  );
}

const cellOf = ({ sector, stance }: Pick<Actor, 'sector' | 'stance'>): string => `${sector} ${stance}`;

/** A sign for each stance, so that no colour is needed. */
export function StanceSign({ stance }: { readonly stance: Actor['stance'] }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      {{ support: '+', neutral: '=', opposition: '−' }[stance]}
    </span>
  );
}

interface StanceMapProps {
  readonly actors: readonly Actor[];
  readonly only: string | undefined;
  readonly onOnly: (cell: string | undefined) => void;
}

/** Seven sectors by three stances; a cell shows who is in it and narrows the list to them. */
function StanceMap({ actors, only, onOnly }: StanceMapProps) {
  const { t } = useTranslation('strategy');
  return (
    <table className={styles.map}>
      <caption className="sr-only">{t('actors.map')}</caption>
      <thead>
        <tr>
          <td />
          {STANCES.map((stance) => (
            <th key={stance} scope="col">
              <StanceSign stance={stance} /> {t(`actors.stance.${stance}`)}
              <span>{actors.filter((actor) => actor.stance === stance).length}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ACTOR_SECTORS.map((sector) => (
          <tr key={sector}>
            <th scope="row">{t(`actors.sector.${sector}`)}</th>
            {STANCES.map((stance) => {
              const cell = cellOf({ sector, stance });
              const here = actors.filter((actor) => cellOf(actor) === cell);
              return (
                <td key={stance}>
                  {here.length > 0 && (
                    <button
                      type="button"
                      aria-pressed={only === cell}
                      className={classNames(styles.cell, styles[stance], only === cell && styles.on)}
                      onClick={() => onOnly(only === cell ? undefined : cell)}
                    >
                      <b>{here.length}</b> <span>{here.map(({ name }) => name).join(', ')}</span>
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
