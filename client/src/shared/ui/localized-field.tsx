import { LANGUAGES, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import { controlClass, FieldFrame, useFieldIds, type FieldBasics } from './field.js';
import styles from './localized-field.module.css';

export interface LocalizedFieldProps extends FieldBasics {
  readonly value: LocalizedText;
  readonly onChange: (text: LocalizedText) => void;
  readonly multiline?: boolean | undefined;
  /** Shows the used letters of each language against this. */
  readonly count?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** The same text in Spanish and English; one is enough, and what is missing is said quietly. */
export function LocalizedField(props: LocalizedFieldProps) {
  const {
    label,
    hint,
    error,
    optional,
    value,
    onChange,
    multiline = false,
    count,
    onBlur,
    id,
    disabled,
  } = props;
  const { t } = useTranslation();
  const ids = useFieldIds({ hint, error }, id);
  const change = (language: Language, text: string): void => {
    const { [language]: _, ...others } = value;
    onChange(text === '' ? others : { ...others, [language]: text });
  };
  return (
    <FieldFrame {...{ label, hint, error, optional }} id={ids.id} group>
      <div className={styles.languages}>
        {LANGUAGES.map((language) => {
          const text = value[language] ?? '';
          const shared = {
            'aria-label': `${label}, ${t(`form.languages.${language}`)}`,
            'aria-describedby': ids.describedBy,
            'aria-invalid': error !== undefined,
            lang: language,
            value: text,
            disabled,
            onBlur,
            className: controlClass(error, classNames(styles.control, multiline && styles.area)),
          };
          return (
            <div key={language} className={styles.language}>
              <span className={styles.tag} aria-hidden="true">
                {language.toUpperCase()}
              </span>
              {multiline ? (
                <textarea rows={3} {...shared} onChange={(event) => change(language, event.target.value)} />
              ) : (
                <input type="text" {...shared} onChange={(event) => change(language, event.target.value)} />
              )}
              {count !== undefined && text !== '' && (
                <span className={classNames(styles.count, [...text].length > count && styles.over)}>
                  {t('form.counter', { used: [...text].length, max: count })}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </FieldFrame>
  );
}
