import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Section } from '../../../shared/ui/page.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { practicesQuery, type GoodPractice } from '../api/board.js';
import styles from './views.module.css';

const PracticeDialog = lazy(() => import('./practice-dialog.js'));

/** What was learned, here and in other campaigns of the house (R12, J10, RW34). */
export function LearningView({
  campaignId,
  mayEdit,
}: {
  readonly campaignId: string;
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation('indicators');
  const practices = useQuery(practicesQuery(campaignId));
  const [open, setOpen] = useState<GoodPractice | 'new' | undefined>();
  const add = mayEdit && (
    <Button icon="add" onClick={() => setOpen('new')}>
      {t('sheet')}
    </Button>
  );
  return (
    <>
      {practices.isError && <ErrorState error={practices.error} onRetry={() => void practices.refetch()} />}
      {practices.isPending && <RowsSkeleton rows={3} />}
      {practices.data?.length === 0 && <EmptyState action={add}>{t('noSheets')}</EmptyState>}
      {practices.data && practices.data.length > 0 && (
        <>
          <div className={styles.bar}>
            <p>{t('sheetsText')}</p>
            {add}
          </div>
          {practices.data.map((sheet) => (
            <Section
              key={sheet.id}
              title={sheet.title}
              level="row"
              actions={
                mayEdit &&
                sheet.campaignId === campaignId && (
                  <Button small onClick={() => setOpen(sheet)}>
                    {t('editSheet')}
                  </Button>
                )
              }
            >
              <ul className={styles.list}>
                {(
                  [
                    ['lesson', sheet.lesson],
                    ['facts', sheet.facts],
                    ['actors', sheet.actors],
                  ] as const
                ).map(
                  ([key, words]) =>
                    words && (
                      <li key={key}>
                        <small>{t(key)}</small>
                        {words}
                      </li>
                    ),
                )}
              </ul>
              <p className="muted">
                {t(
                  sheet.campaignId !== campaignId
                    ? 'fromOther'
                    : sheet.published
                      ? 'inArchive'
                      : 'notInArchive',
                )}
              </p>
            </Section>
          ))}
        </>
      )}
      <Suspense>
        {open && (
          <PracticeDialog
            key={open === 'new' ? open : open.id}
            campaignId={campaignId}
            item={open === 'new' ? undefined : open}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
