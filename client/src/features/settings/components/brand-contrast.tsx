import { checkContrast, contrastGrid, type ContrastCheck } from '@altavoz/domain/brand/check-contrast';
import { SHEET } from '@altavoz/domain/brand/brand-guide';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import { finished, type DraftColour } from '../brand-draft.js';
import styles from './brand-contrast.module.css';

interface BrandContrastProps {
  readonly colours: readonly DraftColour[];
  readonly mayEdit: boolean;
  readonly onChange: (colours: DraftColour[]) => void;
}

const ROLES = { titles: 'primary', figures: 'accent', text: 'text' } as const;

/** Each pair that a mail and a report set one on the other, and what would be right where it cannot be read. */
export function BrandContrast({ colours, mayEdit, onChange }: BrandContrastProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const checks = checkContrast(finished(colours));
  const take = ({ use, right }: ContrastCheck): void => {
    if (use === 'band') return;
    onChange(colours.map((colour) => (colour.role === ROLES[use] ? { ...colour, value: right } : colour)));
  };
  return (
    <Section title={t('brand.contrast')} level="row">
      <ul className={styles.pairs}>
        {checks.map((check) => {
          const { use, ink, ground, ratio, enough, right } = check;
          return (
            <li key={`${use} ${ground}`}>
              <span className={styles.swatch} style={{ color: ink, background: ground }} aria-hidden="true">
                Aa
              </span>
              <span className={styles.what}>
                {t(`brand.uses.${use}`)}{' '}
                {use !== 'band' && t(ground === SHEET ? 'brand.onWhite' : 'brand.onGround')}
                <small className={classNames(!enough && styles.poor)}>
                  {enough ? t('brand.good') : t('brand.poor', { right })}
                </small>
              </span>
              <b className={styles.ratio}>
                {!enough && <Icon name="attention" size={15} />}
                {t('brand.ratio', { ratio: format.number(ratio, 1) })}
              </b>
              {!enough && mayEdit && (
                <Button small className={styles.take} onClick={() => take(check)}>
                  {t('brand.take', { right })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ColourGrid colours={finished(colours)} />
    </Section>
  );
}

/** Which colour may carry text in which. */
function ColourGrid({ colours }: { readonly colours: readonly DraftColour[] }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  if (colours.length < 2) return null;
  const grid = contrastGrid(colours.map(({ value }) => value));
  return (
    <details className={styles.grid}>
      <summary>{t('brand.grid')}</summary>
      <p>{t('brand.gridText')}</p>
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls is reached with the keyboard */}
      <div className={styles.scroll} role="region" aria-label={t('brand.grid')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {colours.map(({ name, value }, index) => (
                <th key={index} scope="col" title={name}>
                  <span className={styles.dot} style={{ background: value }} />
                  <span className="sr-only">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {colours.map((ink, row) => (
              <tr key={row}>
                <th scope="row">
                  <span className={styles.dot} style={{ background: ink.value }} />
                  {ink.name}
                </th>
                {colours.map((ground, column) => {
                  const cell = grid[row * colours.length + column];
                  if (!cell || row === column) return <td key={column} />;
                  const ratio = format.number(cell.ratio, 1);
                  return (
                    <td
                      key={column}
                      style={cell.enough ? { color: ink.value, background: ground.value } : undefined}
                      className={classNames(!cell.enough && styles.none)}
                      title={t('brand.gridCell', {
                        ink: ink.name,
                        ground: ground.name,
                        ratio,
                        enough: t(cell.enough ? 'brand.gridGood' : 'brand.gridPoor'),
                      })}
                    >
                      {cell.enough ? ratio : '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
