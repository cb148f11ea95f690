import { LEADS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useMay } from '../../../shared/session/session.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { showToast } from '../../../shared/ui/toast.js';
import { resultsPageQuery, useSetResultsPage } from '../api/reports.js';
import styles from './results-page-panel.module.css';

/** Whether anybody can read the results, and the one button that changes it. */
export function ResultsPagePanel({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const problem = useProblemText();
  const mayPublish = useMay(LEADS);
  const page = useQuery(resultsPageQuery(campaignId));
  const set = useSetResultsPage(campaignId);
  const change = (published: boolean): void =>
    set.mutate(published, {
      onSuccess: () => showToast({ message: t(published ? 'page.published' : 'page.hidden'), tone: 'done' }),
      onError: (error) => showToast({ message: problem(error), tone: 'failed' }),
    });

  return (
    <section className={styles.panel} aria-labelledby="results-page">
      <h2 id="results-page">{t('page.title')}</h2>
      <p>{t('page.text')}</p>
      {page.isError ? (
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      ) : !page.data ? (
        <RowsSkeleton rows={1} />
      ) : (
        <>
          <p role="status">
            {page.data.published
              ? t('page.on', {
                  name: page.data.publishedBy ?? '',
                  day: page.data.publishedAt === null ? '' : format.moment(page.data.publishedAt),
                })
              : t('page.off')}
          </p>
          <div className={styles.actions}>
            {page.data.published && (
              <a className={buttonClass({})} href={page.data.url} target="_blank" rel="noreferrer">
                {t('page.open')}
              </a>
            )}
            {mayPublish ? (
              <Button busy={set.isPending} onClick={() => change(!page.data.published)}>
                {t(page.data.published ? 'page.hide' : 'page.publish')}
              </Button>
            ) : (
              <span className="muted">{t('page.onlyLeads')}</span>
            )}
          </div>
        </>
      )}
    </section>
  );
}
