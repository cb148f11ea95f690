import { LEADS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { listsQuery, type List } from '../../../shared/plan/lists.js';
import { SettingsPage } from './settings-page.js';
import styles from './settings-table.module.css';

const ListDialog = lazy(() => import('./list-dialog.js'));

/** What people subscribe to. */
export function ListsSection() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const lists = useQuery(listsQuery);
  const mayEdit = useMay(LEADS);
  const [editing, setEditing] = useState<{ readonly list?: List } | undefined>();
  const add = mayEdit ? (
    <Button icon="add" onClick={() => setEditing({})}>
      {t('lists.new')}
    </Button>
  ) : undefined;
  return (
    <SettingsPage section="lists" actions={lists.data?.length === 0 ? undefined : add}>
      {!mayEdit && <p className={styles.note}>{t('onlyLeads')}</p>}
      {lists.isError ? (
        <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />
      ) : !lists.data ? (
        <RowsSkeleton rows={3} />
      ) : lists.data.length === 0 ? (
        <EmptyState action={add}>{t('lists.empty')}</EmptyState>
      ) : (
        <DataTable
          caption={t('section.lists')}
          rows={lists.data}
          rowKey={({ id }) => id}
          onOpen={mayEdit ? (list) => setEditing({ list }) : undefined}
          columns={[
            {
              key: 'name',
              title: t('name'),
              name: true,
              cell: ({ name, language, kind }) => (
                <>
                  {name}
                  <small className={styles.detail}>
                    {t(`languages.${language}`)}
                    {kind === 'internal' && ` · ${t('lists.kinds.internal')}`}
                  </small>
                </>
              ),
            },
            {
              key: 'page',
              title: t('lists.address'),
              wideOnly: true,
              cell: ({ slug, kind }) => {
                const address = `/${kind === 'internal' ? 'bulletins' : 'subscribe'}/${slug}`;
                return (
                  <a
                    className={linkClass}
                    href={address}
                    target="_blank"
                    rel="noreferrer"
                    onClick={(event) => event.stopPropagation()}
                  >
                    {address}
                  </a>
                );
              },
            },
            {
              key: 'active',
              title: t('lists.active'),
              numeric: true,
              cell: ({ counts }) => format.number(counts.active),
            },
          ]}
        />
      )}
      <Suspense>
        {editing && <ListDialog list={editing.list} onClose={() => setEditing(undefined)} />}
      </Suspense>
    </SettingsPage>
  );
}
