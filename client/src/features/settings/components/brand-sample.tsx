import {
  colourFor,
  logoSize,
  mailGround,
  PLAIN_TEXT,
  SHEET,
  stackOf,
} from '@altavoz/domain/brand/brand-guide';
import { inkOn, readableOn } from '@altavoz/domain/brand/colour';
import { useTranslation } from 'react-i18next';
import type { BrandGuide } from '../api/brand.js';
import { finished, type BrandDraft } from '../brand-draft.js';
import styles from './brand-sample.module.css';

interface BrandSampleProps {
  readonly draft: BrandDraft;
  readonly logo: BrandGuide['logo'];
  /** Of the organization. */
  readonly name: string;
}

/** The head of a mail and the cover of a report as they would be; both are paper, so they stay light. */
export function BrandSample({ draft, logo, name }: BrandSampleProps) {
  const { t } = useTranslation('settings');
  const colours = finished(draft.colours);
  const primary = colourFor(colours, 'primary') ?? '#12343F';
  const ground = mailGround(colourFor(colours, 'ground'));
  const grounds = [SHEET, ground];
  const strong = readableOn(primary, grounds);
  const accent = readableOn(colourFor(colours, 'accent') ?? primary, grounds);
  const text = readableOn(colourFor(colours, 'text') ?? PLAIN_TEXT, grounds);
  const onBand = inkOn(primary);
  const titles = stackOf(draft.typefaces.titles);
  const body = stackOf(draft.typefaces.text);
  const mark = logo && (
    <span className={styles.mark} style={draft.logoPlate ? { background: SHEET, padding: 6 } : undefined}>
      <img src={logo.url} alt={draft.logoAlt || name} {...logoSize(logo)} />
    </span>
  );
  return (
    <div className={styles.samples}>
      <figure>
        <figcaption>{t('brand.sampleMail')}</figcaption>
        <div className={styles.paper} style={{ fontFamily: body, color: text }}>
          <div className={styles.band} style={{ background: primary, color: onBand }}>
            {mark}
            <b style={{ fontFamily: titles }}>{name}</b>
            <small>{t('brand.sampleMonth')}</small>
          </div>
          <div className={styles.sheet}>
            <b className={styles.title} style={{ fontFamily: titles, color: strong }}>
              {t('brand.sampleTitle')}
            </b>
            <p>{t('brand.sampleText')}</p>
            <span className={styles.button} style={{ background: strong, color: inkOn(strong) }}>
              {t('brand.sampleButton')}
            </span>
          </div>
          <div className={styles.tint} style={{ background: ground }}>
            <b style={{ fontFamily: titles, color: accent }}>{t('brand.sampleFigure')}</b>
            <span>{t('brand.sampleLabel')}</span>
          </div>
        </div>
      </figure>
      <figure>
        <figcaption>{t('brand.sampleReport')}</figcaption>
        <div className={styles.paper} style={{ fontFamily: body, color: text }}>
          <div className={styles.cover} style={{ background: primary, color: onBand }}>
            {mark ?? <small>{name}</small>}
            <b style={{ fontFamily: titles }}>{t('brand.sampleReportTitle')}</b>
            <small>{t('brand.sampleReportText')}</small>
          </div>
          <div className={styles.tint} style={{ background: ground }}>
            <b style={{ color: strong }}>{t('brand.sampleFigure')}</b>
            <span>{t('brand.sampleLabel')}</span>
          </div>
        </div>
      </figure>
    </div>
  );
}
