import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { FieldErrors } from '../../../shared/forms/schema-errors.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { Fields } from '../../../shared/ui/field.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { NO_FINDING, type WrittenFinding } from '../diagnostic-form.js';
import styles from './finding-fields.module.css';

interface FindingFieldsProps {
  readonly findings: readonly WrittenFinding[];
  readonly audiences: readonly Audience[];
  readonly errors: FieldErrors;
  readonly onChange: (findings: readonly WrittenFinding[]) => void;
}

const MOST = 20;

/** What was found about each audience (B7): one line for each attribute, opportunity and step. */
export function FindingFields({ findings, audiences, errors, onChange }: FindingFieldsProps) {
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  return (
    <fieldset className={styles.findings}>
      <legend>{t('diagnosis.findings')}</legend>
      {findings.map((finding, index) => {
        const set = (changes: Partial<WrittenFinding>): void =>
          onChange(findings.map((one, at) => (at === index ? { ...one, ...changes } : one)));
        const errorOf = (field: keyof WrittenFinding): string | undefined =>
          errors.get(`findings.${index}.${field}`) ??
          [...errors].find(([path]) => path.startsWith(`findings.${index}.${field}.`))?.[1];
        return (
          <div key={index} className={styles.finding}>
            <Fields>
              <SelectField
                label={t('diagnosis.aboutAudience')}
                placeholder={t('diagnosis.everybody')}
                optional
                value={finding.audienceId}
                error={errorOf('audienceId')}
                options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
                onChange={(event) => set({ audienceId: event.target.value })}
              />
              <TextArea
                label={t('diagnosis.perceivedAs')}
                optional
                rows={2}
                value={finding.perception}
                error={errorOf('perception')}
                onChange={(event) => set({ perception: event.target.value })}
              />
              {(['attributes', 'opportunities', 'nextSteps'] as const).map((list) => (
                <TextArea
                  key={list}
                  label={t(`diagnosis.${list}`)}
                  hint={list === 'attributes' ? t('diagnosis.oneALine') : undefined}
                  optional
                  rows={2}
                  value={finding[list]}
                  error={errorOf(list)}
                  onChange={(event) => set({ [list]: event.target.value })}
                />
              ))}
            </Fields>
            <div className={styles.remove}>
              <IconButton
                icon="trash"
                variant="quiet"
                small
                label={t('diagnosis.removeFinding', { number: index + 1 })}
                onClick={() => onChange(findings.filter((_, at) => at !== index))}
              />
            </div>
          </div>
        );
      })}
      {findings.length < MOST && (
        <Button icon="add" small onClick={() => onChange([...findings, NO_FINDING])}>
          {t('diagnosis.addFinding')}
        </Button>
      )}
    </fieldset>
  );
}
