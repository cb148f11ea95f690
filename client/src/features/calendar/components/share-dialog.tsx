import type { DateRange } from '@altavoz/domain/shared/date-range';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import {
  sharesQuery,
  useMakeShare,
  useRestoreShare,
  useRevokeShare,
  type ShareableKind,
} from '../api/kept.js';
import { toKept, type Filters } from '../filters.js';
import styles from './kept-dialog.module.css';
import { MadeLink } from './made-link.js';
import { useReturnedFocus } from './use-returned-focus.js';

interface ShareDialogProps {
  readonly filters: Filters;
  readonly period: DateRange;
  readonly onClose: () => void;
}

/** What people outside may see; the API refuses the rest. */
const SHAREABLE: readonly ShareableKind[] = [
  'tactic',
  'event',
  'mayors-agenda',
  'bulletin',
  'holiday',
  'observance',
];

/** A page of this calendar for people without an account: made, copied once, ended. */
export default function ShareDialog({ filters, period, onClose }: ShareDialogProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const campaignId = useCampaignId();
  const campaign = useCampaign();
  const problem = useProblemText();
  const shares = useQuery(sharesQuery(campaignId));
  const make = useMakeShare(campaignId);
  const revoke = useRevokeShare(campaignId);
  const restore = useRestoreShare(campaignId);
  const [name, setName] = useState(campaign?.name ?? '');
  const [expires, setExpires] = useState<string | undefined>(period.end);
  useReturnedFocus();
  const kept = toKept(filters);
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
    make.mutate({
      name: name.trim(),
      language: format.language,
      filters: { ...kept, kinds: SHAREABLE.filter((kind) => kept.kinds.includes(kind)) },
      expiresOn: expires ?? null,
    });
  };

  return (
    <Dialog opened onClose={onClose} title={t('kept.share')} width={500}>
      <p className={styles.text}>{t('kept.shareText')}</p>
      <form className={styles.new} onSubmit={submit} noValidate>
        <TextField
          label={t('kept.heading')}
          value={name}
          maxLength={120}
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
        <DateField label={t('kept.expires')} optional value={expires} onChange={(day) => setExpires(day)} />
        <Button type="submit" variant="primary" busy={make.isPending} disabled={name.trim() === ''}>
          {t('kept.makeLink')}
        </Button>
      </form>
      {failed !== null && (
        <p className={styles.wrong} role="alert">
          {problem(failed)}
        </p>
      )}
      {make.data !== undefined && (
        <MadeLink label={t('kept.link')} url={make.data.url} hint={t('kept.once')} />
      )}
      {shares.error !== null && shares.data === undefined ? (
        <ErrorState error={shares.error} onRetry={() => void shares.refetch()} />
      ) : shares.data === undefined ? (
        <RowsSkeleton rows={2} />
      ) : (
        <>
          <h3 className={styles.title}>{t('kept.shares')}</h3>
          {shares.data.items.length === 0 && <p className={styles.text}>{t('kept.noShares')}</p>}
          <ul className={styles.list}>
            {shares.data.items.map(({ id, name: heading, expiresOn, lastReadAt, madeBy }) => (
              <li key={id}>
                <span>
                  <b>{heading}</b>
                  <small>
                    {[
                      madeBy.name,
                      expiresOn === null
                        ? t('kept.noEnd')
                        : t('kept.until', { day: format.day(expiresOn, true) }),
                      lastReadAt === null
                        ? t('kept.neverRead')
                        : t('kept.read', { when: format.ago(lastReadAt, new Date()) }),
                    ].join(' · ')}
                  </small>
                </span>
                <Button
                  small
                  aria-label={t('kept.revokeName', { name: heading })}
                  onClick={() => end(id, heading)}
                >
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
