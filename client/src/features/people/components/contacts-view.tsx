import { EDITORS, LEADS } from '@altavoz/contracts/access';
import { CONTACT_KINDS, MEDIA_SCOPES } from '@altavoz/domain/contacts/contact';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { SheetActions } from '../../../shared/imports/sheet-actions.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Page } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { PageSkeleton, RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { TextField } from '../../../shared/ui/text-field.js';
import {
  contactCountsQuery,
  contactFiles,
  contactsQuery,
  type Contact,
  type ContactCounts,
} from '../api/contacts.js';
import { useContactWords } from '../use-contact-words.js';
import { ContactGroups } from './contact-groups.js';
import { ContactPanel } from './contact-panel.js';
import styles from './contacts-view.module.css';

const ContactDialog = lazy(() => import('./contact-dialog.js'));

const PLACE = { kind: 'contacts' } as const;

/** The people and media that the office has a relation with, by group (N1, N2); subscribers are another thing. */
export function ContactsView({ views }: { readonly views: ReactNode }) {
  const { t } = useTranslation('people');
  const counts = useQuery(contactCountsQuery);
  if (counts.data) return <Contacts counts={counts.data} views={views} />;
  return (
    <Page title={t('contacts.title')} actions={views}>
      {counts.isError ? (
        <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function Contacts({ counts, views }: { readonly counts: ContactCounts; readonly views: ReactNode }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useContactWords();
  const mayEdit = useMay(EDITORS);
  const mayErase = useMay(LEADS);
  const [search, setSearch] = useSearchState();
  const [editing, setEditing] = useState<Contact | 'new'>();
  const archived = search['archived'] !== undefined;
  const q = search['q'] ?? '';
  const actor = words.actorTypes.find(({ value }) => value === search['actor']);
  const filter = {
    kind: CONTACT_KINDS.find((kind) => kind === search['kind']),
    mediaScope: MEDIA_SCOPES.find((scope) => scope === search['scope']),
    audience: words.groups.find(({ value }) => value === search['group'])?.value,
    actorType: actor === undefined ? undefined : Number(actor.value),
    q: useDeferredValue(q.trim()),
  };
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '');
  const found = useInfiniteQuery(contactsQuery(filter, archived));
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = rows.find(({ id }) => id === search['contact']);
  const isEmpty = counts.total === 0 && !archived;
  const add = mayEdit && (
    <Button icon="add" variant={isEmpty ? 'primary' : 'outlined'} onClick={() => setEditing('new')}>
      {t('contacts.add')}
    </Button>
  );

  return (
    <Page
      title={t('contacts.title')}
      subtitle={counts.total > 0 ? t('contacts.subtitle', { count: counts.total }) : undefined}
      rail={open !== undefined}
      actions={
        <>
          {views}
          <SheetActions
            place={mayEdit ? PLACE : undefined}
            files={mayEdit && counts.total > 0 ? contactFiles(filter) : undefined}
          />
          {!isEmpty && add}
        </>
      }
      aside={
        open && (
          <ContactPanel
            key={open.id}
            contact={open}
            mayEdit={mayEdit}
            mayErase={mayErase}
            onEdit={() => setEditing(open)}
            onClose={() => setSearch({ contact: undefined })}
          />
        )
      }
    >
      {isEmpty ? (
        <div className={styles.empty}>
          <EmptyState action={add}>{t(mayEdit ? 'contacts.none' : 'contacts.noneReader')}</EmptyState>
          {counts.archived > 0 && <ArchiveLink count={counts.archived} archived={false} />}
        </div>
      ) : (
        <>
          {!archived && (
            <ContactGroups
              groups={words.groups}
              counts={counts.audiences}
              chosen={filter.audience}
              onChoose={(group) => setSearch({ group, contact: undefined })}
            />
          )}
          <div className={styles.filters} role="search">
            <TextField
              label={t('contacts.search')}
              type="search"
              optional
              corner=""
              maxLength={100}
              value={q}
              onChange={(event) =>
                setSearch({ q: event.target.value === '' ? undefined : event.target.value })
              }
            />
            <SelectField
              label={t('contacts.kind')}
              placeholder={t('contacts.allKinds')}
              value={filter.kind ?? ''}
              options={words.kinds}
              onChange={(event) =>
                setSearch({ kind: event.target.value === '' ? undefined : event.target.value })
              }
            />
            <SelectField
              label={t('contacts.scope')}
              placeholder={t('contacts.allScopes')}
              value={filter.mediaScope ?? ''}
              options={MEDIA_SCOPES.map((value) => ({ value, label: t(`contacts.scopes.${value}`) }))}
              onChange={(event) =>
                setSearch({ scope: event.target.value === '' ? undefined : event.target.value })
              }
            />
            <SelectField
              label={t('contacts.actorType')}
              placeholder={t('contacts.allActors')}
              value={actor?.value ?? ''}
              options={words.actorTypes}
              onChange={(event) =>
                setSearch({ actor: event.target.value === '' ? undefined : event.target.value })
              }
            />
          </div>
          {found.isError ? (
            <ErrorState error={found.error} onRetry={() => void found.refetch()} />
          ) : !found.data ? (
            <RowsSkeleton rows={8} />
          ) : (
            <DataTable
              caption={t('contacts.people')}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={({ id }) => setSearch({ contact: id }, open ? undefined : 'push')}
              isSelected={({ id }) => id === open?.id}
              empty={t(isFiltered || !archived ? 'contacts.noMatch' : 'contacts.noneArchived')}
              columns={[
                {
                  key: 'name',
                  title: t('contacts.name'),
                  name: true,
                  cell: ({ name, position, outlet }) => (
                    <>
                      {name}
                      <small className={styles.detail}>
                        {[position, outlet === name ? '' : outlet].filter((part) => part !== '').join(', ')}
                      </small>
                    </>
                  ),
                },
                {
                  key: 'kind',
                  title: t('contacts.kind'),
                  cell: ({ kind, mediaScope }) => (
                    <>
                      {words.kindName(kind)}
                      {mediaScope && (
                        <small className={styles.detail}>{t(`contacts.scopes.${mediaScope}`)}</small>
                      )}
                    </>
                  ),
                },
                {
                  key: 'groups',
                  title: t('contacts.groups'),
                  wideOnly: true,
                  muted: true,
                  cell: ({ audienceKeys, audienceIds }) =>
                    words.groupNames([...audienceKeys, ...audienceIds]).join(' · '),
                },
                {
                  key: 'last',
                  title: t('contacts.lastMeeting'),
                  numeric: true,
                  muted: true,
                  wideOnly: true,
                  cell: ({ meetings }) =>
                    meetings[0] ? format.day(meetings[0].day, true) : t('contacts.never'),
                },
              ]}
            />
          )}
          {found.hasNextPage && (
            <p className={styles.more}>
              <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t('contacts.more')}
              </Button>
            </p>
          )}
          {(archived || counts.archived > 0) && <ArchiveLink count={counts.archived} archived={archived} />}
        </>
      )}
      <Suspense>
        {editing && (
          <ContactDialog
            key={editing === 'new' ? editing : editing.id}
            contact={editing === 'new' ? undefined : editing}
            group={filter.audience}
            onClose={() => setEditing(undefined)}
            onAdded={({ id }) => setSearch({ contact: id })}
          />
        )}
      </Suspense>
    </Page>
  );
}

function ArchiveLink({ count, archived }: { readonly count: number; readonly archived: boolean }) {
  const { t } = useTranslation('people');
  const [, setSearch] = useSearchState();
  return (
    <p className={styles.archive}>
      <LinkButton
        onClick={() =>
          setSearch({ archived: archived ? undefined : '', group: undefined, contact: undefined })
        }
      >
        {archived ? t('contacts.backToList') : `${t('contacts.archive')} (${count})`}
      </LinkButton>
    </p>
  );
}
