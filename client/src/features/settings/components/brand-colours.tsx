import { COLOUR_ROLES, MAX_BRAND_COLOURS } from '@altavoz/domain/brand/brand-guide';
import { isColour } from '@altavoz/domain/brand/colour';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { controlClass } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { withRole, type DraftColour } from '../brand-draft.js';
import styles from './brand-section.module.css';

interface BrandColoursProps {
  readonly colours: readonly DraftColour[];
  readonly error: string | undefined;
  readonly mayEdit: boolean;
  readonly onChange: (colours: DraftColour[]) => void;
}

/** Each colour with its name and what it is for. */
export function BrandColours({ colours, error, mayEdit, onChange }: BrandColoursProps) {
  const { t } = useTranslation('settings');
  const change = (index: number, part: Partial<DraftColour>): void =>
    onChange(colours.map((colour, at) => (at === index ? { ...colour, ...part } : colour)));
  return (
    <Section title={t('brand.colours')}>
      {error !== undefined && <BlockingNotice>{error}</BlockingNotice>}
      <ul className={styles.colours}>
        {colours.map((colour, index) => {
          const what = t('brand.colour', { number: index + 1 });
          const needed = colour.role === 'primary' || colour.role === 'accent';
          return (
            <li key={index} className={styles.colour} aria-label={what}>
              <div className={styles.code}>
                <input
                  type="color"
                  aria-label={t('brand.pick', { what: what.toLowerCase() })}
                  value={isColour(colour.value) ? colour.value.toLowerCase() : '#000000'}
                  onChange={(event) => change(index, { value: event.target.value.toUpperCase() })}
                />
                <input
                  type="text"
                  className={controlClass(
                    isColour(colour.value) ? undefined : t('brand.coloursWrong'),
                    styles.typed,
                  )}
                  aria-label={`${what}: ${t('brand.value')}`}
                  aria-invalid={!isColour(colour.value)}
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={7}
                  value={colour.value}
                  onChange={(event) => change(index, { value: event.target.value.trim() })}
                />
              </div>
              <input
                type="text"
                className={controlClass(undefined)}
                aria-label={`${what}: ${t('brand.name')}`}
                placeholder={t('brand.name')}
                maxLength={60}
                value={colour.name}
                onChange={(event) => change(index, { name: event.target.value })}
              />
              <select
                className={controlClass(undefined)}
                aria-label={`${what}: ${t('brand.role')}`}
                value={colour.role}
                onChange={({ target }) =>
                  onChange(
                    withRole(
                      colours,
                      index,
                      COLOUR_ROLES.find((role) => role === target.value) ?? colour.role,
                    ),
                  )
                }
              >
                {COLOUR_ROLES.map((role) => (
                  <option
                    key={role}
                    value={role}
                    // A guide without its two first colours is none: they change places only.
                    disabled={needed && role !== 'primary' && role !== 'accent'}
                  >
                    {t(`brand.roles.${role}`)}
                  </option>
                ))}
              </select>
              <span>
                {!needed && mayEdit && (
                  <IconButton
                    icon="close"
                    variant="quiet"
                    small
                    label={t('brand.remove', { what: colour.name || what })}
                    onClick={() => onChange(colours.filter((_, at) => at !== index))}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {mayEdit && colours.length < MAX_BRAND_COLOURS && (
        <Button
          small
          icon="add"
          onClick={() => onChange([...colours, { name: '', value: '#8A8F98', role: 'other' }])}
        >
          {t('brand.addColour')}
        </Button>
      )}
    </Section>
  );
}
