import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../shared/forms/schema-errors.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { Section } from '../../../shared/ui/page.js';
import { TextField } from '../../../shared/ui/text-field.js';
import styles from './message-dialog.module.css';

interface PairField<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly optional?: boolean;
  readonly url?: boolean;
}

interface PairFieldsProps<K extends string> {
  readonly title: string;
  /** Where the rows stand in what is sent. */
  readonly path: string;
  readonly rows: readonly Readonly<Record<K, string>>[];
  readonly empty: Readonly<Record<K, string>>;
  readonly fields: readonly [PairField<K>, PairField<K>];
  readonly most?: number;
  readonly errors: FieldErrors;
  readonly onChange: (rows: readonly Readonly<Record<K, string>>[]) => void;
}

/** Rows of two texts that belong together: a fact and its source, a question and its answer, a link and its name. */
export function PairFields<K extends string>(props: PairFieldsProps<K>) {
  const { title, path, rows, empty, fields, most = 10, errors, onChange } = props;
  const { t } = useTranslation();
  return (
    <Section
      title={title}
      level="row"
      actions={
        rows.length < most && (
          <Button
            small
            icon="add"
            aria-label={`${t('actions.add')}: ${title}`}
            onClick={() => onChange([...rows, empty])}
          >
            {t('actions.add')}
          </Button>
        )
      }
    >
      {rows.map((row, index) => (
        <div key={index} className={styles.pair}>
          {fields.map(({ key, label, optional = false, url = false }) => (
            <TextField
              key={key}
              label={label}
              optional={optional}
              {...(url ? { type: 'url', inputMode: 'url' as const, placeholder: 'https://' } : {})}
              value={row[key]}
              error={errors.get(`${path}.${index}.${key}`)}
              onChange={(event) => onChange(rows.with(index, { ...row, [key]: event.target.value }))}
            />
          ))}
          <IconButton
            icon="close"
            label={`${t('actions.remove')}: ${title} ${index + 1}`}
            variant="quiet"
            onClick={() => onChange(rows.toSpliced(index, 1))}
          />
        </div>
      ))}
    </Section>
  );
}
