import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MailFrame } from '../../../shared/mail/mail-frame.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Section } from '../../../shared/ui/page.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SkeletonBlock } from '../../../shared/ui/skeleton.js';
import { useWidth } from '../../../shared/ui/use-width.js';
import { releasePreviewQuery } from '../api/release-mailing.js';
import type { PressRelease } from '../api/releases.js';
import styles from './release-page.module.css';

const MAIL_WIDTH = 600;

/** The mail as a journalist gets it. */
export function ReleasePreview({ release }: { readonly release: PressRelease }) {
  const { t } = useTranslation('free-press');
  const [format, setFormat] = useState<'html' | 'text'>('html');
  const preview = useQuery(releasePreviewQuery(useCampaignId(), release, format));
  const [box, room] = useWidth(MAIL_WIDTH);
  return (
    <Section
      title={t('mailing.preview')}
      actions={
        <SegmentedControl
          label={t('mailing.preview')}
          value={format}
          onChange={setFormat}
          segments={[
            { value: 'html', label: t('mailing.mail') },
            { value: 'text', label: t('mailing.plain') },
          ]}
        />
      }
    >
      <div ref={box} className={styles.paper}>
        {preview.data === undefined ? (
          preview.error ? (
            <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
          ) : (
            <SkeletonBlock width="100%" height={480} />
          )
        ) : format === 'text' ? (
          <pre className={styles.text}>{preview.data}</pre>
        ) : (
          <MailFrame
            html={preview.data}
            title={t('mailing.preview')}
            width={Math.max(320, room)}
            room={room}
          />
        )}
      </div>
    </Section>
  );
}
