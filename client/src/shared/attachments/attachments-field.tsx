import type { AttachmentOwner } from '@altavoz/contracts/attachments';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api-client/problem.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { ErrorState } from '../ui/error-state.js';
import { FieldFrame } from '../ui/field.js';
import { useProblemText } from '../ui/problem-text.js';
import { showToast } from '../ui/toast.js';
import { AttachmentRow, PendingRow } from './attachment-row.js';
import { attachmentsQuery, deleteAttachment, sendAttachment, type Attachment } from './attachments.js';
import styles from './attachments-field.module.css';
import { useSizeText } from './use-size-text.js';

/** As the service takes them; it looks at the content again. */
const MAX_BYTES = 25 * 1024 * 1024;
const ACCEPT =
  '.pdf,.png,.jpg,.jpeg,.webp,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.rtf,.txt,.csv,.md,audio/*,video/mp4,video/webm,video/quicktime';

interface AttachmentsFieldProps {
  readonly campaignId: string;
  readonly owner: AttachmentOwner;
  /** Null while the thing is not saved yet: then files wait in `pending`, to be sent with `sendAttachment`. */
  readonly ownerId: string | null;
  readonly label?: string;
  readonly readOnly?: boolean;
  readonly pending?: readonly File[];
  readonly onPending?: (files: File[]) => void;
}

/** Files of a thing: choose or drop, see, take away. Import it only from files that are loaded when needed. */
export function AttachmentsField(props: AttachmentsFieldProps) {
  const { campaignId, owner, ownerId, label, readOnly = false, pending = [], onPending } = props;
  const { t } = useTranslation(['attachments', 'shared']);
  const problem = useProblemText();
  const size = useSizeText();
  const queryClient = useQueryClient();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<string>();
  const [error, setError] = useState<string>();
  const [over, setOver] = useState(false);
  const [leaving, setLeaving] = useState<Attachment>();
  const owned = { campaignId, owner, ownerId: ownerId ?? '' };
  const query = attachmentsQuery(owned);
  const found = useQuery({ ...query, enabled: ownerId !== null });
  const items = found.data ?? [];

  const reason = (failure: unknown, name: string): string => {
    if (isProblem(failure, 'unsupported-media-type')) return t('wrongType', { name });
    if (isProblem(failure, 'too-large')) return t('tooLarge', { name, size: size(MAX_BYTES) });
    return `${t('failed', { name })} ${problem(failure)}`;
  };

  const take = async (files: readonly File[]): Promise<void> => {
    setError(undefined);
    const large = files.find((file) => file.size > MAX_BYTES);
    if (large) setError(t('tooLarge', { name: large.name, size: size(MAX_BYTES) }));
    const fitting = files.filter((file) => file.size <= MAX_BYTES);
    if (ownerId === null) {
      onPending?.([...pending, ...fitting]);
      return;
    }
    for (const file of fitting) {
      setSending(file.name);
      try {
        const added = await sendAttachment(owned, file);
        queryClient.setQueryData(query.queryKey, (known = []) => [...known, added]);
        showToast({ message: t('added', { name: added.name }), tone: 'done' });
      } catch (failure) {
        setError(reason(failure, file.name));
      }
    }
    setSending(undefined);
  };

  const remove = async (attachment: Attachment): Promise<void> => {
    setLeaving(undefined);
    try {
      await deleteAttachment(campaignId, attachment);
      queryClient.setQueryData(query.queryKey, (known = []) =>
        known.filter((one) => one.id !== attachment.id),
      );
    } catch (failure) {
      showToast({ message: problem(failure), tone: 'failed' });
    }
  };

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };

  return (
    <FieldFrame
      id={id}
      group
      optional={!readOnly}
      label={label ?? t('label')}
      error={error}
      hint={readOnly ? undefined : t('hint', { size: size(MAX_BYTES) })}
    >
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {readOnly && found.isSuccess && items.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {items.length + pending.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <AttachmentRow
              key={item.id}
              campaignId={campaignId}
              attachment={item}
              onRemove={readOnly ? undefined : () => setLeaving(item)}
            />
          ))}
          {pending.map((file, index) => (
            <PendingRow
              key={`${file.name} ${index}`}
              file={file}
              onRemove={() => onPending?.(pending.filter((one) => one !== file))}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div
          className={classNames(styles.drop, over && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            ref={input}
            type="file"
            multiple
            accept={ACCEPT}
            className="sr-only"
            tabIndex={-1}
            aria-label={label ?? t('label')}
            onChange={(event) => {
              void take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button small icon="upload" busy={sending !== undefined} onClick={() => input.current?.click()}>
            {t('add')}
          </Button>
          <span className={styles.beside} role="status">
            {sending !== undefined
              ? t('uploading', { name: sending })
              : ownerId === null && pending.length > 0
                ? t('afterSaving')
                : t('drop')}
          </span>
        </div>
      )}
      <ConfirmDialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('removeTitle', { name: leaving?.name ?? '' })}
        confirm={t('shared:actions.remove')}
        destructive
        onConfirm={() => leaving && void remove(leaving)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </FieldFrame>
  );
}
