import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { usePhone } from '../../../shared/ui/media.js';
import { Facts } from '../../../shared/ui/page.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { mailQuery, type Mail } from '../api/get-mails.js';
import { MailPaper } from './mail-paper.js';
import styles from './mail-view.module.css';

const PARTS = ['html', 'text', 'source', 'headers'] as const;
type Part = (typeof PARTS)[number];
const WIDTHS = { phone: 375, desktop: 640 } as const;
type Width = keyof typeof WIDTHS;

/** One mail: as its reader sees it, as text, as it travelled. */
export function MailView({ mailId }: { readonly mailId: string }) {
  const { t } = useTranslation('mailbox');
  const mail = useQuery(mailQuery(mailId));
  if (mail.data) return <OneMail mail={mail.data} />;
  if (isProblem(mail.error, 'not-found')) return <EmptyState>{t('gone')}</EmptyState>;
  return mail.isError ? (
    <ErrorState error={mail.error} onRetry={() => void mail.refetch()} />
  ) : (
    <RowsSkeleton rows={6} />
  );
}

function OneMail({ mail }: { readonly mail: Mail }) {
  const { t } = useTranslation('mailbox');
  const format = useFormat();
  const phone = usePhone();
  const [part, setPart] = useState<Part>(mail.html === null ? 'text' : 'html');
  const [width, setWidth] = useState<Width>(phone ? 'phone' : 'desktop');
  const size = `${format.number(Math.max(1, Math.round(mail.sizeBytes / 1024)))} KB`;
  return (
    <article className={styles.mail}>
      <h2>{mail.subject.trim() === '' ? t('noSubject') : mail.subject}</h2>
      <Facts
        items={[
          { name: t('from'), value: mail.from },
          { name: t('to'), value: mail.to },
          { name: t('when'), value: `${format.moment(mail.receivedAt)}, ${size}` },
        ]}
      />
      <div className={styles.controls}>
        <SegmentedControl
          label={t('part')}
          value={part}
          onChange={setPart}
          segments={PARTS.map((value) => ({ value, label: t(value) }))}
        />
        {part === 'html' && mail.html !== null && (
          <SegmentedControl
            label={t('width')}
            value={width}
            onChange={setWidth}
            segments={(['phone', 'desktop'] as const).map((value) => ({ value, label: t(value) }))}
          />
        )}
      </div>
      <PartOf mail={mail} part={part} width={WIDTHS[width]} />
    </article>
  );
}

interface PartOfProps {
  readonly mail: Mail;
  readonly part: Part;
  readonly width: number;
}

function PartOf({ mail, part, width }: PartOfProps) {
  const { t } = useTranslation('mailbox');
  switch (part) {
    case 'html':
      return mail.html === null ? (
        <EmptyState>{t('noHtml')}</EmptyState>
      ) : (
        <MailPaper html={mail.html} title={t('frame')} width={width} />
      );
    case 'text':
      return mail.text === null ? (
        <EmptyState>{t('noText')}</EmptyState>
      ) : (
        <pre className={styles.text}>{mail.text}</pre>
      );
    case 'source':
      return <pre className={styles.source}>{mail.source}</pre>;
    case 'headers':
      return (
        <DataTable
          caption={t('headers')}
          rows={mail.headers.map((header, index) => ({ ...header, index }))}
          rowKey={({ index }) => index}
          columns={[
            { key: 'name', title: t('header'), name: true, width: 200, cell: ({ name }) => name },
            {
              key: 'value',
              title: t('value'),
              cell: ({ value }) => <span className={styles.value}>{value}</span>,
            },
          ]}
        />
      );
  }
}
