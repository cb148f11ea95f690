import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../shared/api-client/problem.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { useNarrow } from '../../shared/ui/media.js';
import { Warning } from '../../shared/ui/notice.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton, RowsSkeleton } from '../../shared/ui/skeleton.js';
import { TextField } from '../../shared/ui/text-field.js';
import { toWhom, wholeAddress } from './address.js';
import { mailsQuery } from './api/get-mails.js';
import { MailList } from './components/mail-list.js';
import { MailView } from './components/mail-view.js';
import styles from './mailbox-screen.module.css';
import { useSettled } from './use-settled.js';

/** The built-in mailbox: what left, and each mail as its reader would see it. */
export default function MailboxScreen() {
  const { t } = useTranslation('mailbox');
  const all = useInfiniteQuery(mailsQuery(undefined));
  if (all.data) return <Mailbox />;
  return (
    <Page title={t('title')}>
      <div className={styles.state}>
        {isProblem(all.error, 'not-found') ? (
          <Warning title={`${t('relay')}.`}>{t('relayText')}</Warning>
        ) : all.isError ? (
          <ErrorState error={all.error} onRetry={() => void all.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </div>
    </Page>
  );
}

function Mailbox() {
  const { t } = useTranslation(['mailbox', 'shared']);
  const narrow = useNarrow();
  const [search, setSearch] = useSearchState();
  const [text, setText] = useState(search['to'] ?? '');
  const address = wholeAddress(useSettled(text));
  const mails = useInfiniteQuery(mailsQuery(address));
  const items = mails.data?.pages.flatMap((page) => page.items);
  const shown = items && (address === undefined ? toWhom(items, text) : items);
  const opened = search['mail'];
  // On a phone one thing at a time: the mails, or the mail.
  const list = !narrow || opened === undefined;

  return (
    <Page title={t('title')} subtitle={list ? t('subtitle') : undefined} fill={!narrow}>
      <div className={styles.panes}>
        {list && (
          <section className={styles.list} aria-label={t('list')}>
            <TextField
              label={t('search')}
              hint={text !== '' && address === undefined ? t('searchHint') : undefined}
              optional
              corner=""
              type="search"
              inputMode="email"
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setSearch({ to: wholeAddress(event.target.value) });
              }}
            />
            <div className={styles.scroll}>
              {mails.isError && <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />}
              {mails.isPending && <RowsSkeleton rows={6} />}
              {shown && shown.length > 0 && (
                <MailList
                  mails={shown}
                  opened={opened}
                  onOpen={({ id }) => setSearch({ mail: id }, 'push')}
                />
              )}
              {shown?.length === 0 && <EmptyState>{t(text.trim() === '' ? 'empty' : 'noneTo')}</EmptyState>}
              {mails.hasNextPage && (
                <Button
                  wide
                  className={styles.more}
                  busy={mails.isFetchingNextPage}
                  onClick={() => void mails.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </div>
          </section>
        )}
        {(opened !== undefined || !narrow) && (
          <div className={styles.mail}>
            {narrow && (
              <Button icon="left" variant="quiet" onClick={() => setSearch({ mail: undefined })}>
                {t('back')}
              </Button>
            )}
            {opened === undefined ? (
              <div className={styles.state}>
                <EmptyState>{t('choose')}</EmptyState>
              </div>
            ) : (
              <MailView key={opened} mailId={opened} />
            )}
          </div>
        )}
      </div>
    </Page>
  );
}
