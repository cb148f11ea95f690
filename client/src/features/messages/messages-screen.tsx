import { EDITORS, PLAN_READERS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingForActivation } from '../../shared/completeness/missing-for-activation.js';
import { useCampaignId } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { usePhone } from '../../shared/ui/media.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { PageSkeleton, RowsSkeleton } from '../../shared/ui/skeleton.js';
import { audiencesQuery, type Audience } from '../../shared/plan/audiences.js';
import { messagesQuery, type Message } from '../../shared/plan/messages.js';
import { AlignmentFiles } from './components/alignment-files.js';
import { MessageHouse } from './components/message-house.js';
import { MessageList } from './components/message-list.js';
import { MessagePanel } from './components/message-panel.js';
import { buildHouse } from './house.js';
import styles from './messages-screen.module.css';

const MessageDialog = lazy(() => import('./components/message-dialog.js'));
const FrequencyView = lazy(() => import('./components/frequency-view.js'));
const AlignmentView = lazy(() => import('./components/alignment-view.js'));

/** How the messages are looked at; what reads the whole plan is for those who may. */
const VIEWS = ['house', 'list', 'frequency', 'alignment'] as const;
const OF_THE_PLAN: readonly string[] = ['frequency', 'alignment'];

/** The message house, or the same as a list, by months or by tactics; a message opens beside it. */
export default function MessagesScreen() {
  const { t } = useTranslation('messages');
  const campaignId = useCampaignId();
  const messages = useQuery(messagesQuery(campaignId));
  const audiences = useQuery(audiencesQuery(campaignId));
  if (messages.data && audiences.data)
    return <MessagesPage messages={messages.data} audiences={audiences.data} />;
  const failed = messages.error ?? audiences.error;
  return (
    <Page title={t('title')}>
      {failed ? (
        <ErrorState
          error={failed}
          onRetry={() => {
            void messages.refetch();
            void audiences.refetch();
          }}
        />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

/** Filters of one view mean nothing in another. */
const NO_FILTERS = { phase: undefined, audience: undefined, gaps: undefined };

interface MessagesPageProps {
  readonly messages: readonly Message[];
  readonly audiences: readonly Audience[];
}

function MessagesPage({ messages, audiences }: MessagesPageProps) {
  const { t } = useTranslation('messages');
  const mayWrite = useMay(EDITORS);
  const phone = usePhone();
  const [search, setSearch] = useSearchState();
  const [writing, setWriting] = useState<{ message?: Message; audienceId?: string } | undefined>();
  const mayRead = useMay(PLAN_READERS);
  const views = VIEWS.filter((one) => mayRead || !OF_THE_PLAN.includes(one));
  const view = views.find((one) => one === search['view']) ?? 'house';
  const open = messages.find(({ id }) => id === search['message']);
  const onOpen = ({ id }: Message): void => setSearch({ message: id }, 'push');
  const write = mayWrite ? (
    <Button variant={open ? 'outlined' : 'primary'} icon="add" onClick={() => setWriting({})}>
      {t('new')}
    </Button>
  ) : undefined;

  return (
    <Page
      title={t('title')}
      beside={phone && write && <span className={styles.beside}>{write}</span>}
      actions={
        <>
          <SegmentedControl
            label={t('view')}
            value={view}
            onChange={(next) => setSearch({ ...NO_FILTERS, view: next === 'house' ? undefined : next })}
            segments={views.map((value) => ({ value, label: t(value) }))}
          />
          {view === 'alignment' && <AlignmentFiles />}
          {!phone && write}
        </>
      }
      aside={
        open && (
          <MessagePanel
            key={open.id}
            message={open}
            audiences={audiences}
            onClose={() => setSearch({ message: undefined })}
            onEdit={() => setWriting({ message: open })}
          />
        )
      }
    >
      <MissingForActivation place="messages" />
      {messages.length === 0 ? (
        <EmptyState action={write}>{t(mayWrite ? 'empty' : 'emptyReader')}</EmptyState>
      ) : view === 'list' ? (
        <MessageList messages={messages} audiences={audiences} selected={open?.id} onOpen={onOpen} />
      ) : view === 'house' ? (
        <MessageHouse
          house={buildHouse(messages, audiences)}
          selected={open?.id}
          onOpen={onOpen}
          onWrite={mayWrite ? (audienceId) => setWriting(audienceId ? { audienceId } : {}) : undefined}
        />
      ) : (
        <Suspense fallback={<RowsSkeleton rows={8} />}>
          {view === 'frequency' ? (
            <FrequencyView messages={messages} selected={open?.id} onOpen={onOpen} />
          ) : (
            <AlignmentView messages={messages} audiences={audiences} selected={open?.id} onOpen={onOpen} />
          )}
        </Suspense>
      )}
      <Suspense>
        {writing && (
          <MessageDialog
            message={writing.message}
            audienceId={writing.audienceId}
            audiences={audiences}
            onClose={() => setWriting(undefined)}
            onSaved={({ id }) => {
              setWriting(undefined);
              setSearch({ message: id });
            }}
          />
        )}
      </Suspense>
    </Page>
  );
}
