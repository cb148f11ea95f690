import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { controlClass, FieldFrame, useFieldIds } from '../../../shared/ui/field.js';
import { InlineWarning } from '../../../shared/ui/notice.js';
import { contrastOf, inkOn, isColour, READABLE } from '../contrast.js';
import styles from './colour-field.module.css';

interface ColourFieldProps {
  readonly label: string;
  /** A band that letters stand on, or letters on white. */
  readonly use: 'band' | 'text';
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** A colour, typed or picked, with how well it can be read while it is chosen. */
export function ColourField({ label, use, value, onChange }: ColourFieldProps) {
  const { t } = useTranslation('settings');
  const error = isColour(value) ? undefined : t('organization.colourWrong');
  const hint = isColour(value) ? <Contrast colour={value} use={use} /> : undefined;
  const ids = useFieldIds({ hint, error });
  return (
    <FieldFrame id={ids.id} label={label} hint={hint} error={error}>
      <div className={styles.box}>
        <input
          type="color"
          className={styles.pick}
          aria-label={t('organization.pick', { what: label.toLowerCase() })}
          value={isColour(value) ? value.toLowerCase() : '#000000'}
          onChange={(event) => onChange(event.target.value.toUpperCase())}
        />
        <input
          type="text"
          id={ids.id}
          className={controlClass(error, styles.code)}
          autoComplete="off"
          spellCheck={false}
          maxLength={7}
          aria-invalid={error !== undefined}
          aria-describedby={ids.describedBy}
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      </div>
    </FieldFrame>
  );
}

function Contrast({ colour, use }: { readonly colour: string; readonly use: 'band' | 'text' }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const ink = inkOn(colour);
  const reached = contrastOf(colour, use === 'band' ? ink : '#FFFFFF');
  const ratio = format.number(reached, 1);
  if (use === 'band') {
    return t('organization.contrastBand', {
      ratio,
      ink: t(ink === '#FFFFFF' ? 'organization.white' : 'organization.black'),
    });
  }
  return reached >= READABLE ? (
    t('organization.contrastGood', { ratio })
  ) : (
    <InlineWarning>{t('organization.contrastLow', { ratio })}</InlineWarning>
  );
}
