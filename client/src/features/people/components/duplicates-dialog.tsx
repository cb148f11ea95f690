import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { List } from '../../../shared/plan/lists.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { duplicatesQuery, useMerge } from '../api/subscriber-care.js';
import type { Subscriber } from '../api/get-people.js';
import styles from './subscribers-view.module.css';

interface DuplicatesDialogProps {
  readonly list: List;
  readonly onClose: () => void;
}

/** One name with several addresses: only people know whether it is one person, so they choose whom to keep. */
export default function DuplicatesDialog({ list, onClose }: DuplicatesDialogProps) {
  const { t } = useTranslation(['people', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const found = useQuery(duplicatesQuery(list.id));
  const merge = useMerge();
  const failed = (error: unknown): void => showToast({ message: problem(error), tone: 'failed' });

  /** The others follow one after another: each of them may be refused by itself. */
  const keep = async (kept: Subscriber, others: readonly Subscriber[]): Promise<void> => {
    const merged: Subscriber[] = [];
    try {
      for (const entry of others) merged.push(await merge.mutateAsync({ entry, intoId: kept.id }));
    } catch (error) {
      failed(error);
    }
    if (merged.length === 0) return;
    showUndo({
      message: t('care.merged', { email: kept.email, count: merged.length }),
      onUndo: async () => {
        for (const entry of merged) await merge.mutateAsync({ entry, intoId: null }).catch(failed);
      },
    });
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={t('care.duplicatesTitle', { list: list.name })}
      footer={<Button onClick={onClose}>{t('shared:actions.close')}</Button>}
    >
      <p className="muted">{t('care.duplicatesText')}</p>
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <RowsSkeleton rows={3} />
      ) : found.data.items.length === 0 ? (
        <p>{t('care.noDuplicates')}</p>
      ) : (
        found.data.items.map(({ name, entries }) => (
          <section key={entries[0]?.id} className={styles.duplicate}>
            <h3>{name}</h3>
            <ul>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <span>
                    {entry.email}
                    <small className={styles.detail}>
                      {t(`lists.state.${entry.status}`)} ·{' '}
                      {format.day(
                        (entry.consent.confirmedAt ?? entry.consent.requestedAt).slice(0, 10),
                        true,
                      )}
                    </small>
                  </span>
                  <Button
                    small
                    disabled={merge.isPending}
                    onClick={() =>
                      void keep(
                        entry,
                        entries.filter(({ id }) => id !== entry.id),
                      )
                    }
                  >
                    {t('care.keep')}
                    <span className="sr-only"> {entry.email}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Dialog>
  );
}
