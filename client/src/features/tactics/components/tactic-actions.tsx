import { useTranslation } from 'react-i18next';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { Button } from '../../../shared/ui/button.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useTacticActions } from '../use-tactic-actions.js';
import styles from './tactic-editor.module.css';

interface TacticActionsProps {
  readonly tactic: Tactic;
  readonly onDone: () => void;
}

/** Copy; archive, or delete what leaves nothing behind. Each can be undone. */
export function TacticActions({ tactic, onDone }: TacticActionsProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const actions = useTacticActions();
  const run = (work: Promise<unknown>): void => {
    work.then(onDone, actions.failed);
  };
  const underway = tactic.status === 'scheduled' || tactic.status === 'in-progress';
  return (
    <span className={styles.remove}>
      <Menu
        position="top-start"
        trigger={
          <Button variant="quiet" icon="more" busy={actions.busy}>
            {t('shared:actions.more')}
          </Button>
        }
        groups={[
          {
            key: 'actions',
            items: [
              {
                key: 'copy',
                label: t('shared:actions.copy'),
                icon: 'copy',
                onSelect: () => run(actions.copy([tactic])),
              },
              {
                key: 'archive',
                label: t('editor.archive'),
                icon: 'download',
                disabled: underway,
                detail: underway ? t('editor.archiveLater') : undefined,
                onSelect: () => run(actions.archive([tactic])),
              },
              ...(tactic.removable
                ? [
                    {
                      key: 'remove',
                      label: t('editor.remove'),
                      icon: 'trash' as const,
                      destructive: true,
                      onSelect: () => run(actions.remove([tactic])),
                    },
                  ]
                : []),
            ],
          },
        ]}
      />
    </span>
  );
}
