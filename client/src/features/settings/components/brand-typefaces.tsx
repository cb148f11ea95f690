import { MAIL_TYPEFACES, typefaceName, type MailTypeface } from '@altavoz/domain/brand/brand-guide';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { controlClass, FieldFrame, Fields } from '../../../shared/ui/field.js';
import { Section } from '../../../shared/ui/page.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import type { BrandDraft } from '../brand-draft.js';
import styles from './brand-section.module.css';

type Typefaces = BrandDraft['typefaces'];

interface BrandTypefacesProps {
  readonly typefaces: Typefaces;
  readonly error: string | undefined;
  readonly mayEdit: boolean;
  readonly onChange: (typefaces: Typefaces) => void;
}

const MOST = 8;

/** For mails one of those that everybody has; for print any, by name. */
export function BrandTypefaces({ typefaces, error, mayEdit, onChange }: BrandTypefacesProps) {
  const { t } = useTranslation('settings');
  const { print } = typefaces;
  const options = MAIL_TYPEFACES.map((value) => ({ value, label: typefaceName(value) }));
  const known = (value: string): MailTypeface | undefined => MAIL_TYPEFACES.find((one) => one === value);
  const change = (index: number, part: Partial<Typefaces['print'][number]>): void =>
    onChange({ ...typefaces, print: print.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <Section title={t('brand.typefaces')}>
      <Fields>
        <Fields row>
          <SelectField
            label={t('brand.titles')}
            options={options}
            value={typefaces.titles}
            onChange={({ target }) =>
              onChange({ ...typefaces, titles: known(target.value) ?? typefaces.titles })
            }
          />
          <SelectField
            label={t('brand.text')}
            hint={t('brand.typefacesHint')}
            options={options}
            value={typefaces.text}
            onChange={({ target }) => onChange({ ...typefaces, text: known(target.value) ?? typefaces.text })}
          />
        </Fields>
        <FieldFrame id="brand-print" group optional label={t('brand.print')} error={error}>
          {print.length > 0 && (
            <ul className={styles.prints}>
              {print.map((one, index) => (
                <li key={index} className={styles.print}>
                  <input
                    type="text"
                    className={controlClass(undefined)}
                    aria-label={`${t('brand.printName')} ${index + 1}`}
                    placeholder={t('brand.printName')}
                    maxLength={80}
                    value={one.name}
                    onChange={(event) => change(index, { name: event.target.value })}
                  />
                  <input
                    type="text"
                    className={controlClass(undefined)}
                    aria-label={`${t('brand.printUse')} ${index + 1}`}
                    placeholder={t('brand.printUse')}
                    maxLength={120}
                    value={one.use}
                    onChange={(event) => change(index, { use: event.target.value })}
                  />
                  <span>
                    {mayEdit && (
                      <IconButton
                        icon="close"
                        variant="quiet"
                        small
                        label={t('brand.remove', { what: one.name || t('brand.printName') })}
                        onClick={() =>
                          onChange({ ...typefaces, print: print.filter((_, at) => at !== index) })
                        }
                      />
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {mayEdit && print.length < MOST && (
            <Button
              small
              icon="add"
              onClick={() => onChange({ ...typefaces, print: [...print, { name: '', use: '' }] })}
            >
              {t('brand.addPrint')}
            </Button>
          )}
        </FieldFrame>
      </Fields>
    </Section>
  );
}
