import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { Icon } from '../ui/icon.js';
import { linkClass } from '../ui/text-link.js';
import styles from './attachments-field.module.css';
import { attachmentUrl, type Attachment } from './attachments.js';
import { useSizeText } from './use-size-text.js';

interface AttachmentRowProps {
  readonly campaignId: string;
  readonly attachment: Attachment;
  /** Undefined for those who only read. */
  readonly onRemove: (() => void) | undefined;
}

/** A file that is there: its picture or its kind, a link to keep it. */
export function AttachmentRow({ campaignId, attachment, onRemove }: AttachmentRowProps) {
  const { t } = useTranslation('attachments');
  const size = useSizeText();
  const { id, name, kind, bytes } = attachment;
  return (
    <li className={styles.row}>
      {kind === 'image' ? (
        <img className={styles.picture} src={attachmentUrl(campaignId, id, 'inline')} alt="" loading="lazy" />
      ) : (
        <span className={styles.picture} aria-hidden="true">
          <Icon name={kind === 'audio' || kind === 'video' ? 'play' : 'reports'} size={16} />
        </span>
      )}
      <a className={classNames(linkClass, styles.name)} href={attachmentUrl(campaignId, id)} download={name}>
        {name}
      </a>
      <span className={styles.facts}>
        {t(`kind.${kind}`)} · <span className="num">{size(bytes)}</span>
      </span>
      {onRemove && (
        <IconButton icon="trash" label={t('remove', { name })} variant="quiet" small onClick={onRemove} />
      )}
    </li>
  );
}

/** A file that waits for the thing it belongs to. */
export function PendingRow({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) {
  const { t } = useTranslation('attachments');
  const size = useSizeText();
  return (
    <li className={styles.row}>
      <span className={styles.picture} aria-hidden="true">
        <Icon name="clock" size={16} />
      </span>
      <span className={styles.name}>{file.name}</span>
      <span className={classNames(styles.facts, 'num')}>{size(file.size)}</span>
      <IconButton
        icon="trash"
        label={t('remove', { name: file.name })}
        variant="quiet"
        small
        onClick={onRemove}
      />
    </li>
  );
}
