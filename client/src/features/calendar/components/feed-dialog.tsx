import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { feedsQuery, useMakeFeed, useRestoreFeed, useRevokeFeed } from '../api/kept.js';
import { hasFilters, toKept, type Filters } from '../filters.js';
import styles from './kept-dialog.module.css';
import { MadeLink } from './made-link.js';
import { useReturnedFocus } from './use-returned-focus.js';

interface FeedDialogProps {
  readonly filters: Filters;
  readonly onClose: () => void;
}

/** The same place for programs that subscribe by themselves. */
const subscription = (url: string): string => url.replace(/^https?:/, 'webcal:');

/** This calendar in the one that a person uses anyway: made for what is shown now, copied once, ended. */
export default function FeedDialog({ filters, onClose }: FeedDialogProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const campaignId = useCampaignId();
  const campaign = useCampaign();
  const problem = useProblemText();
  const feeds = useQuery(feedsQuery(campaignId));
  const make = useMakeFeed(campaignId);
  const revoke = useRevokeFeed(campaignId);
  const restore = useRestoreFeed(campaignId);
  const [name, setName] = useState(campaign?.name ?? '');
  useReturnedFocus();
  const failed = make.error ?? revoke.error;

  /** Nobody reads it from this moment; for ten seconds it can go on as if nothing had been. */
  const end = (id: string, called: string): void =>
    revoke.mutate(id, {
      onSuccess: () =>
        showUndo({
          message: t('kept.revoked', { name: called }),
          onUndo: () => restore.mutateAsync(id),
        }),
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    make.mutate({ name: name.trim(), language: format.language, filters: toKept(filters) });
  };

  return (
    <Dialog opened onClose={onClose} title={t('kept.feed')} width={500}>
      <p className={styles.text}>{t(hasFilters(filters) ? 'kept.feedFiltered' : 'kept.feedText')}</p>
      <form className={styles.new} onSubmit={submit} noValidate>
        <TextField
          label={t('kept.feedName')}
          value={name}
          maxLength={120}
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" variant="primary" busy={make.isPending} disabled={name.trim() === ''}>
          {t('kept.makeFeed')}
        </Button>
      </form>
      {failed !== null && (
        <p className={styles.wrong} role="alert">
          {problem(failed)}
        </p>
      )}
      {make.data !== undefined && (
        <>
          <MadeLink label={t('kept.address')} url={make.data.url} hint={t('kept.onceFeed')} />
          <a className={linkClass} href={subscription(make.data.url)}>
            {t('kept.subscribe')}
          </a>
          <ol className={styles.steps}>
            <li>{t('kept.step1')}</li>
            <li>{t('kept.step2')}</li>
            <li>{t('kept.step3')}</li>
          </ol>
        </>
      )}
      {feeds.error !== null && feeds.data === undefined ? (
        <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />
      ) : feeds.data === undefined ? (
        <RowsSkeleton rows={2} />
      ) : (
        <>
          <h3 className={styles.title}>{t('kept.feeds')}</h3>
          {feeds.data.items.length === 0 && <p className={styles.text}>{t('kept.noFeeds')}</p>}
          <ul className={styles.list}>
            {feeds.data.items.map(({ id, name: own, lastReadAt }) => (
              <li key={id}>
                <span>
                  <b>{own}</b>
                  <small>
                    {lastReadAt === null
                      ? t('kept.neverRead')
                      : t('kept.read', { when: format.ago(lastReadAt, new Date()) })}
                  </small>
                </span>
                <Button small aria-label={t('kept.revokeName', { name: own })} onClick={() => end(id, own)}>
                  {t('kept.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
