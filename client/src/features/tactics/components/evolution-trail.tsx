import { textIn } from '@altavoz/domain/shared/language';
import { evolutionOf } from '@altavoz/domain/tactics/evolution';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import styles from './evolution-trail.module.css';

interface EvolutionTrailProps {
  readonly tactic: Tactic;
  readonly tactics: readonly Tactic[];
  readonly onOpen: (tactic: Tactic) => void;
}

/** From its root in phase 1 to what grows from it: each step opens. */
export function EvolutionTrail({ tactic, tactics, onOpen }: EvolutionTrailProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const way = evolutionOf(tactics, tactic.id);
  const grown = tactics.filter(({ evolvesFromId, id }) => evolvesFromId === tactic.id && id !== tactic.id);
  if (way.length < 2 && grown.length === 0) return null;
  return (
    <nav className={styles.trail} aria-label={t('evolution.label')}>
      <ol>
        {[...way, ...grown].map((step) => (
          <li key={step.id}>
            <small>{t('shared:phase.label', { phase: step.phase })}</small>
            {step.id === tactic.id ? (
              <b aria-current="step">{textIn(step.name, format.language)}</b>
            ) : (
              <LinkButton onClick={() => onOpen(step)}>{textIn(step.name, format.language)}</LinkButton>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
