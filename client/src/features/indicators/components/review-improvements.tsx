import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { Section } from '../../../shared/ui/page.js';
import { improvementsQuery } from '../api/board.js';
import { useResponsible } from '../use-responsible.js';
import styles from './views.module.css';

const ImprovementDialog = lazy(() => import('./improvement-dialog.js'));

interface ReviewImprovementsProps {
  readonly reviewId: string;
  readonly campaignId: string;
  readonly mayEdit: boolean;
}

/** What is done about it, by whom and until when (J7). */
export function ReviewImprovements({ reviewId, campaignId, mayEdit }: ReviewImprovementsProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { nameOf } = useResponsible(campaignId);
  const all = useQuery(improvementsQuery(campaignId)).data ?? [];
  const own = all.filter((one) => one.reviewId === reviewId);
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('improvements')}
      level="row"
      actions={
        mayEdit && (
          <Button small icon="add" onClick={() => setAdding(true)}>
            {t('addShort')}
          </Button>
        )
      }
    >
      {own.length === 0 && <p className="muted">{t('noneYet')}</p>}
      <ul className={styles.list}>
        {own.map(({ id, action, due, responsibleId, status }) => (
          <li key={id}>
            <span className={styles.line}>
              <b>{action}</b>
              <span>{format.day(due, true)}</span>
            </span>
            <small>
              {[nameOf(responsibleId), t(`improvementStatus.${status}`)].filter(Boolean).join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      <Suspense>
        {adding && (
          <ImprovementDialog
            campaignId={campaignId}
            item={undefined}
            reviewId={reviewId}
            onClose={() => setAdding(false)}
          />
        )}
      </Suspense>
    </Section>
  );
}
