import { useTranslation } from 'react-i18next';
import { contrastOf, inkOn, isColour, READABLE } from '../contrast.js';
import styles from './brand-preview.module.css';

interface BrandPreviewProps {
  readonly name: string;
  readonly primary: string;
  readonly accent: string;
  readonly logoUrl: string;
}

/** The head of a bulletin in these colours; a bulletin is paper, so it stays light. */
export function BrandPreview({ name, primary, accent, logoUrl }: BrandPreviewProps) {
  const { t } = useTranslation('settings');
  const band = isColour(primary) ? primary : '#12343F';
  const link = isColour(accent) && contrastOf(accent, '#FFFFFF') >= READABLE ? accent : '#12343F';
  return (
    <figure className={styles.preview}>
      <figcaption>{t('organization.preview')}</figcaption>
      <div className={styles.paper}>
        <div className={styles.band} style={{ background: band, color: inkOn(band) }}>
          {logoUrl !== '' && <img src={logoUrl} alt="" referrerPolicy="no-referrer" />}
          <span>
            <b>{name}</b>
            <small>{t('organization.previewMonth')}</small>
          </span>
        </div>
        <div className={styles.body}>
          <b>{t('organization.previewTitle')}</b>
          <i />
          <i />
          <span style={{ color: link }}>{t('organization.previewLink')}</span>
        </div>
      </div>
    </figure>
  );
}
