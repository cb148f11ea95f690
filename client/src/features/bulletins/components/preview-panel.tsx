import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useSession } from '../../../shared/session/session.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SkeletonBlock } from '../../../shared/ui/skeleton.js';
import { previewQuery, type Bulletin } from '../api/get-bulletins.js';
import { useWidth } from '../use-width.js';
import { useSize } from '../use-words.js';
import { MailFrame } from '../../../shared/mail/mail-frame.js';
import styles from './preview-panel.module.css';

const WIDTHS = { phone: 375, desktop: 640 } as const;
type Device = keyof typeof WIDTHS | 'text';

interface PreviewPanelProps {
  readonly bulletin: Bulletin;
  /** Part of the page instead of a column of its own. */
  readonly inside?: boolean;
}

/** The mail as it arrives: on a phone, on a wide screen, and as the text that some readers see. */
export function PreviewPanel({ bulletin, inside = false }: PreviewPanelProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const size = useSize();
  const [device, setDevice] = useState<Device>('phone');
  const [dark, setDark] = useState(false);
  const preview = useQuery(previewQuery(useCampaignId(), bulletin, device === 'text' ? 'text' : 'html'));
  const [box, room] = useWidth<HTMLDivElement>(WIDTHS.phone);
  const width = device === 'text' ? undefined : WIDTHS[device];
  const weight = size(bulletin.sizeBytes);
  return (
    <section className={classNames(styles.panel, inside && styles.inside)} aria-label={t('preview.label')}>
      <div className={styles.controls}>
        <SegmentedControl
          label={t('preview.device')}
          value={device}
          onChange={setDevice}
          segments={[
            { value: 'phone', label: t('preview.phone') },
            { value: 'desktop', label: t('preview.desktop') },
            { value: 'text', label: t('preview.text') },
          ]}
        />
        {width !== undefined && (
          <label className={styles.dark}>
            <input type="checkbox" checked={dark} onChange={() => setDark(!dark)} />
            {t('preview.dark')}
          </label>
        )}
        <span className={styles.facts}>
          {width === undefined ? weight : t('preview.facts', { width: format.number(width), size: weight })}
        </span>
      </div>
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls is reached with the keyboard */}
      <div className={styles.scroll} role="region" aria-label={t('preview.frame')} tabIndex={0}>
        <div className={classNames(styles.device, device === 'phone' && styles.phone)}>
          <div className={styles.inbox}>
            <span>{useSession()?.organization.name}</span>
            <b>{bulletin.subject || t('noSubject')}</b>
            {bulletin.preheader !== '' && <span>{bulletin.preheader}</span>}
          </div>
          <div ref={box}>
            <Mail preview={preview} width={width} room={room} appearance={dark ? 'dark' : 'light'} />
          </div>
        </div>
      </div>
    </section>
  );
}

interface MailProps {
  readonly preview: {
    readonly data: string | undefined;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  readonly width: number | undefined;
  readonly room: number;
  readonly appearance: 'light' | 'dark';
}

function Mail({ preview, width, room, appearance }: MailProps) {
  const { t } = useTranslation('bulletins');
  if (preview.data === undefined) {
    return preview.error ? (
      <div className={styles.failed}>
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      </div>
    ) : (
      <SkeletonBlock width="100%" height={480} />
    );
  }
  if (width === undefined) return <pre className={styles.text}>{preview.data}</pre>;
  return (
    <MailFrame
      html={preview.data}
      title={t('preview.frame')}
      width={width}
      room={room}
      appearance={appearance}
    />
  );
}
