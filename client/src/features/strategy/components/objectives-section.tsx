import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import type { Strategy } from '../strategy.js';
import { ObjectiveBoard } from './objective-board.js';
import { StrategyPage } from './strategy-page.js';

const ObjectiveDialog = lazy(() => import('./objective-dialog.js'));

/** One main objective (RH6) and the specific ones. */
export function ObjectivesSection({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTranslation('strategy');
  const [adding, setAdding] = useState(false);
  const hasMain = strategy.objectives.some(({ kind }) => kind === 'main');
  return (
    <StrategyPage
      strategy={strategy}
      section="objectives"
      subtitle={t('subtitle.objectives')}
      actions={
        strategy.mayEdit && (
          <Button icon="add" onClick={() => setAdding(true)}>
            {t('objectives.add')}
          </Button>
        )
      }
    >
      <ObjectiveBoard strategy={strategy} />
      <Suspense>
        {adding && (
          <ObjectiveDialog
            objective={undefined}
            kind={hasMain ? 'specific' : 'main'}
            strategy={strategy}
            onClose={() => setAdding(false)}
          />
        )}
      </Suspense>
    </StrategyPage>
  );
}
