import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import type { Gap } from '../occurrence.js';
import styles from './gap-card.module.css';

interface GapCardProps {
  readonly gap: Gap;
  readonly onCover: ((gap: Gap) => void) | undefined;
}

/** Says how long the silence is and offers the step that ends it (RW3). */
export function GapCard({ gap, onCover }: GapCardProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  return (
    <div className={styles.card}>
      <b>{t('gap.card', { count: gap.days })}</b>
      <span>{format.range(gap.start, gap.end)}</span>
      {onCover !== undefined && (
        <Button small onClick={() => onCover(gap)}>
          {t('gap.cover')}
        </Button>
      )}
    </div>
  );
}
