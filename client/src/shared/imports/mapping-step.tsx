import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { Button, ButtonRow } from '../ui/button.js';
import { Warning } from '../ui/notice.js';
import type { Import } from './import-calls.js';
import styles from './imports.module.css';

interface MappingStepProps {
  readonly imported: Import;
  readonly busy: boolean;
  readonly onMap: (mapping: (string | null)[]) => void;
}

/** Which column brings which field; each field at most once. */
export function MappingStep({ imported, busy, onMap }: MappingStepProps) {
  const { t } = useTranslation('imports');
  const { language, list } = useFormat();
  const [mapping, setMapping] = useState<(string | null)[]>(() =>
    imported.columns.map((_, index) => imported.mapping[index] ?? null),
  );
  const missing = missingOf(imported, mapping);
  const choose = (index: number, key: string | null): void =>
    setMapping(
      mapping.map((before, other) =>
        other === index ? key : key !== null && before === key ? null : before,
      ),
    );
  return (
    <>
      <p className="muted">{t('mapping.ask')}</p>
      <ul className={styles.columns}>
        {imported.columns.map(({ header, samples }, index) => {
          const name = header === '' ? t('mapping.noHeader') : header;
          return (
            <li key={`${index} ${header}`} className={styles.column}>
              <div className={styles.header}>
                <b>{name}</b>
                <small className="muted">{samples.join(' · ')}</small>
              </div>
              <select
                className={styles.choice}
                aria-label={`${t('mapping.field')}: ${name}`}
                value={mapping[index] ?? ''}
                onChange={(event) => choose(index, event.target.value === '' ? null : event.target.value)}
              >
                <option value="">{t('mapping.none')}</option>
                {imported.fields.map((field) => (
                  <option key={field.key} value={field.key}>
                    {field.name[language]}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <Warning>{t('mapping.missing', { fields: list(missing.map(({ name }) => name[language])) })}</Warning>
      )}
      <ButtonRow end>
        <Button variant="primary" busy={busy} disabled={missing.length > 0} onClick={() => onMap(mapping)}>
          {t('mapping.compare')}
        </Button>
      </ButtonRow>
    </>
  );
}

/** As the service sees it: a row says what it is about by its identifier, or by what it cannot be without. */
function missingOf({ kind, fields }: Import, mapping: readonly (string | null)[]): Import['fields'] {
  const has = (key: string): boolean => mapping.includes(key);
  if (kind !== 'subscribers' && has('id')) return [];
  const needed = {
    tactics: [has('name.en') ? 'name.en' : 'name.es', 'channelType', 'phase'],
    clips: ['date', 'outlet', 'title'],
    readings: ['indicator', 'date', 'value'],
    subscribers: ['email'],
    contacts: ['name'],
  }[kind];
  return fields.filter(({ key }) => needed.includes(key) && !has(key));
}
