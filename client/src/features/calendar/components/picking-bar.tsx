import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { useNarrow } from '../../../shared/ui/media.js';
import type { Picking } from '../use-picking.js';
import type { View } from '../visible-range.js';
import styles from './picking-bar.module.css';

interface PickingBarProps {
  readonly picking: Picking;
  readonly view: View;
  readonly onPickAll: () => void;
  readonly onShift: () => void;
}

/** What is picked, and what can be done with it. It stands where the filters stood: no layer over the calendar. */
export function PickingBar({ picking, view, onPickAll, onShift }: PickingBarProps) {
  const { t } = useTranslation('calendar');
  const keys = !useNarrow();
  const count = picking.ids.size;
  return (
    <div className={styles.bar} role="group" aria-label={t('pick.label')}>
      <b role="status">{t('pick.count', { count })}</b>
      <Button small onClick={onPickAll}>
        {t(`pick.all.${view}`)}
      </Button>
      {keys && <span className={styles.hint}>{t('pick.hint')}</span>}
      <span className={styles.end}>
        <Button small variant="quiet" onClick={picking.clear}>
          {t('pick.none')}
        </Button>
        <Button
          small
          variant="primary"
          shortcut={keys ? 'M' : undefined}
          disabled={count === 0}
          onClick={onShift}
        >
          {t('pick.shift')}
        </Button>
      </span>
    </div>
  );
}
