import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';

/** The plan has nothing yet: the first step is the catalogue. */
export function EmptyPlan({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation('calendar');
  return (
    <EmptyState
      action={
        <Link
          to="/c/$campaignId/tactics"
          params={{ campaignId }}
          search={{ add: '1' }}
          className={buttonClass({ variant: 'primary' })}
        >
          {t('empty.plan_action')}
        </Link>
      }
    >
      {t('empty.plan')}
    </EmptyState>
  );
}
