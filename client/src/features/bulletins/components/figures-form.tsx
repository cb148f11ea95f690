import { LIMITS } from '@altavoz/domain/shared/limits';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../shared/ui/button.js';
import type { BlockOf } from '../api/get-bulletins.js';
import { BlockFormState, LineField } from './block-fields.js';
import styles from './figures-form.module.css';

/** The contract takes no more. */
const FIGURES_AT_MOST = 6;

interface FiguresFormProps {
  readonly block: BlockOf<'figures'>;
  readonly onChange: (block: BlockOf<'figures'>) => void;
}

/** One to six figures, each with what it is. */
export function FiguresForm({ block, onChange }: FiguresFormProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const { readOnly } = use(BlockFormState);
  const { figures } = block;
  return (
    <>
      <LineField
        name="title"
        label={t('field.title')}
        value={block.title}
        max={LIMITS.title}
        onChange={(title) => onChange({ ...block, title })}
      />
      <div className={styles.figures}>
        {figures.map((figure, index) => (
          <div key={index} className={styles.figure}>
            <LineField
              name={`figures.${index}.value`}
              label={t('field.value')}
              value={figure.value}
              max={40}
              onChange={(value) => onChange({ ...block, figures: figures.with(index, { ...figure, value }) })}
            />
            <LineField
              name={`figures.${index}.label`}
              label={t('field.label')}
              value={figure.label}
              max={80}
              onChange={(label) => onChange({ ...block, figures: figures.with(index, { ...figure, label }) })}
            />
            {!readOnly && figures.length > 1 && (
              <IconButton
                icon="close"
                variant="quiet"
                label={`${t('shared:actions.remove')}: ${figure.label}`}
                onClick={() => onChange({ ...block, figures: figures.toSpliced(index, 1) })}
              />
            )}
          </div>
        ))}
        {!readOnly && (
          <Button
            small
            icon="add"
            disabled={figures.length >= FIGURES_AT_MOST}
            onClick={() => onChange({ ...block, figures: [...figures, { label: '', value: '' }] })}
          >
            {t('field.addFigure')}
          </Button>
        )}
      </div>
      <LineField
        name="note"
        label={t('field.note')}
        optional
        value={block.note ?? ''}
        max={LIMITS.line}
        onChange={(note) => onChange({ ...block, note })}
      />
    </>
  );
}
