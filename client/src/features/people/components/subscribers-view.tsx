import { SUBSCRIBER_STATUSES, type SubscriberStatus } from '@altavoz/domain/subscribers/subscriber';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { SheetActions } from '../../../shared/imports/sheet-actions.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import { Page, Section } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { PageSkeleton, RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { LinkButton, linkClass } from '../../../shared/ui/text-link.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { listsQuery, type List } from '../../../shared/plan/lists.js';
import { subscribersQuery, type Subscriber } from '../api/get-people.js';
import { listGrowthQuery, subscriberFiles } from '../api/list-growth.js';
import { suppressionCountsQuery } from '../api/subscriber-care.js';
import { GrowthChart } from './growth-chart.js';
import { ListsTable } from './lists-table.js';
import { SubscriberPanel } from './subscriber-panel.js';
import styles from './subscribers-view.module.css';
import { SuppressedView } from './suppressed-view.js';
import { WaysOfComing } from './ways-of-coming.js';

const DuplicatesDialog = lazy(() => import('./duplicates-dialog.js'));
const InviteDialog = lazy(() => import('./invite-subscriber-dialog.js'));

interface SubscribersViewProps {
  readonly views: ReactNode;
  readonly mayEdit: boolean;
}

/** The lists with who consented, and the people of the chosen one (RH17). */
export function SubscribersView({ views, mayEdit }: SubscribersViewProps) {
  const { t } = useTranslation('people');
  const campaignId = useCampaignId();
  const lists = useQuery(listsQuery);
  const [search] = useSearchState();
  if (lists.data && search['show'] === 'suppressed') {
    return <SuppressedView lists={lists.data} mayEdit={mayEdit} />;
  }
  if (lists.data && lists.data.length > 0) {
    return <Lists lists={lists.data} views={views} mayEdit={mayEdit} />;
  }
  return (
    <Page title={t('lists.title')} actions={views}>
      {lists.isError ? (
        <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />
      ) : lists.data ? (
        <EmptyState
          action={
            mayEdit && (
              <Link
                to="/c/$campaignId/settings"
                params={{ campaignId }}
                search={{ section: 'lists' }}
                className={buttonClass({ variant: 'primary' })}
              >
                {t('lists.goSettings')}
              </Link>
            )
          }
        >
          {t('lists.none')}
        </EmptyState>
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

interface ListsProps extends SubscribersViewProps {
  readonly lists: readonly List[];
}

function Lists({ lists, views, mayEdit }: ListsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [search, setSearch] = useSearchState();
  const [inviting, setInviting] = useState(false);
  const [comparing, setComparing] = useState(false);
  const suppressed = useQuery(suppressionCountsQuery).data;
  const notWritten = suppressed && Object.values(suppressed).reduce((sum, count) => sum + count, 0);
  const chosen = lists.find(({ id }) => id === search['list']) ?? lists[0];
  const status = SUBSCRIBER_STATUSES.find((one) => one === search['status']);
  const q = search['q'] ?? '';
  const filter = { listId: chosen?.id ?? '', status, q: useDeferredValue(q.trim().toLowerCase()) };
  const campaignId = useCampaignId();
  const campaign = useCampaign();
  const growth = useQuery(listGrowthQuery(campaignId));
  const grown = growth.data?.items.find(({ listId }) => listId === chosen?.id);
  const people = useInfiniteQuery({
    ...subscribersQuery(filter),
    enabled: chosen !== undefined,
  });
  const rows = people.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = rows.find(({ id }) => id === search['subscriber']);
  const total = lists.reduce((sum, { counts }) => sum + counts.active, 0);
  if (!chosen) return null;
  return (
    <Page
      title={t('lists.title')}
      subtitle={t('lists.subtitle', { count: lists.length, people: format.number(total) })}
      rail={open !== undefined}
      actions={
        <>
          {views}
          {mayEdit && (
            <>
              <SheetActions
                place={{ kind: 'subscribers', listId: chosen.id }}
                wording={chosen.consentText}
                files={subscriberFiles(filter)}
              />
              <Button icon="add" onClick={() => setInviting(true)}>
                {t('lists.add')}
              </Button>
            </>
          )}
        </>
      }
      aside={
        open && (
          <SubscriberPanel
            key={open.id}
            subscriber={open}
            list={chosen}
            mayErase={mayEdit}
            onClose={() => setSearch({ subscriber: undefined })}
          />
        )
      }
    >
      <div className={styles.lists}>
        <ListsTable
          lists={lists}
          chosen={chosen}
          growth={growth.data?.items}
          onChoose={({ id }) => setSearch({ list: id, subscriber: undefined })}
        />
      </div>
      {growth.isError ? (
        <ErrorState error={growth.error} onRetry={() => void growth.refetch()} />
      ) : (
        growth.isPending && <RowsSkeleton rows={4} />
      )}
      {grown && campaign && (
        <div className={styles.growth}>
          <GrowthChart title={chosen.name} months={grown.months} goal={chosen.goal} span={campaign} />
          <WaysOfComing ways={grown.ways} />
        </div>
      )}
      <p className={styles.care}>
        <LinkButton
          onClick={() =>
            setSearch({ show: 'suppressed', q: undefined, status: undefined, subscriber: undefined }, 'push')
          }
        >
          {t('care.suppressed')}
          {notWritten === undefined ? '' : ` (${format.number(notWritten)})`}
        </LinkButton>
        {mayEdit && <LinkButton onClick={() => setComparing(true)}>{t('care.duplicates')}</LinkButton>}
      </p>
      <Section
        title={t('lists.people')}
        className={styles.people}
        actions={
          <span className={styles.pages}>
            <a href={`/bulletins/${chosen.slug}`} target="_blank" rel="noreferrer" className={linkClass}>
              {t('growth.archive')} <Icon name="external" size={14} />
            </a>
            {chosen.kind === 'external' && (
              <a href={`/subscribe/${chosen.slug}`} target="_blank" rel="noreferrer" className={linkClass}>
                {t('lists.page')} <Icon name="external" size={14} />
              </a>
            )}
          </span>
        }
      >
        <div className={styles.filters} role="search">
          <TextField
            label={t('lists.search')}
            type="search"
            optional
            corner=""
            maxLength={100}
            value={q}
            onChange={(event) => setSearch({ q: event.target.value === '' ? undefined : event.target.value })}
          />
          <SelectField
            label={t('lists.status')}
            placeholder={t('lists.all')}
            value={status ?? ''}
            options={SUBSCRIBER_STATUSES.map((value) => ({ value, label: t(`lists.state.${value}`) }))}
            onChange={(event) =>
              setSearch({ status: event.target.value === '' ? undefined : event.target.value })
            }
          />
        </div>
        {people.isError ? (
          <ErrorState error={people.error} onRetry={() => void people.refetch()} />
        ) : !people.data ? (
          <RowsSkeleton rows={5} />
        ) : (
          <DataTable
            caption={t('lists.people')}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => setSearch({ subscriber: id }, open ? undefined : 'push')}
            isSelected={({ id }) => id === open?.id}
            empty={q === '' && !status ? t('lists.empty') : t('lists.noMatch')}
            columns={[
              { key: 'email', title: t('lists.email'), name: true, cell: ({ email }) => email },
              { key: 'name', title: t('lists.name'), wideOnly: true, cell: ({ name }) => name },
              ...(chosen.kind === 'internal'
                ? [
                    {
                      key: 'area',
                      title: t('growth.area'),
                      wideOnly: true,
                      cell: ({ area }: Subscriber) => area,
                    },
                  ]
                : []),
              {
                key: 'state',
                title: t('lists.status'),
                cell: ({ status: state }) => <State status={state} />,
              },
              {
                key: 'since',
                title: t('lists.since'),
                numeric: true,
                muted: true,
                wideOnly: true,
                cell: ({ consent }) =>
                  format.day((consent.confirmedAt ?? consent.requestedAt).slice(0, 10), true),
              },
            ]}
          />
        )}
        {people.hasNextPage && (
          <p className={styles.more}>
            <Button busy={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
              {t('lists.more')}
            </Button>
          </p>
        )}
      </Section>
      <Suspense>
        {inviting && <InviteDialog list={chosen} onClose={() => setInviting(false)} />}
        {comparing && <DuplicatesDialog list={chosen} onClose={() => setComparing(false)} />}
      </Suspense>
    </Page>
  );
}

/** Consent in a word: only the confirmed ones are settled. */
function State({ status }: { readonly status: SubscriberStatus }) {
  const { t } = useTranslation('people');
  const word = t(`lists.state.${status}`);
  if (status === 'active') return <Settled>{word}</Settled>;
  return <StateLabel tone={status === 'bounced' ? 'stop' : 'plain'}>{word}</StateLabel>;
}
