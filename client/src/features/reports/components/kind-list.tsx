import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportKind } from '../api/reports.js';
import styles from './kind-list.module.css';

interface KindListProps {
  readonly kinds: readonly ReportKind[];
  readonly chosen: ReportKind;
  readonly onChoose: (kind: ReportKind) => void;
}

/** The reports with whom each is for. Native radios: arrows move between them. */
export function KindList({ kinds, chosen, onChoose }: KindListProps) {
  const { t } = useTranslation('reports');
  const name = useId();
  return (
    <fieldset className={styles.list}>
      <legend>{t('which')}</legend>
      {kinds.map((kind) => (
        <div key={kind} className={styles.kind}>
          <input
            type="radio"
            id={`${name}-${kind}`}
            name={name}
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
            aria-describedby={`${name}-${kind}-about`}
          />
          <label htmlFor={`${name}-${kind}`}>
            <b>{t(`kinds.${kind}`)}</b>
          </label>
          <small id={`${name}-${kind}-about`}>{t(`about.${kind}`)}</small>
        </div>
      ))}
    </fieldset>
  );
}
