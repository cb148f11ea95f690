import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../shared/forms/schema-errors.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { TextField } from '../../../shared/ui/text-field.js';
import styles from './finding-fields.module.css';

interface Link {
  readonly label: string;
  readonly url: string;
}

interface LinkFieldsProps {
  readonly links: readonly Link[];
  readonly errors: FieldErrors;
  readonly onChange: (links: readonly Link[]) => void;
}

const MOST = 20;

/** Addresses of documents that live elsewhere. */
export function LinkFields({ links, errors, onChange }: LinkFieldsProps) {
  const { t } = useTranslation('strategy');
  return (
    <fieldset className={styles.findings}>
      <legend>{t('diagnosis.links')}</legend>
      {links.map((link, index) => {
        const set = (changes: Partial<Link>): void =>
          onChange(links.map((one, at) => (at === index ? { ...one, ...changes } : one)));
        return (
          <div key={index} className={styles.link}>
            <TextField
              label={t('diagnosis.linkLabel')}
              value={link.label}
              error={errors.get(`links.${index}.label`)}
              onChange={(event) => set({ label: event.target.value })}
            />
            <TextField
              label={t('diagnosis.linkUrl')}
              type="url"
              placeholder="https://"
              value={link.url}
              error={errors.get(`links.${index}.url`)}
              onChange={(event) => set({ url: event.target.value })}
            />
            <IconButton
              icon="trash"
              variant="quiet"
              small
              label={t('diagnosis.removeLink', { number: index + 1 })}
              onClick={() => onChange(links.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {links.length < MOST && (
        <Button icon="link" small onClick={() => onChange([...links, { label: '', url: '' }])}>
          {t('diagnosis.addLink')}
        </Button>
      )}
    </fieldset>
  );
}
