import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { Warning } from '../ui/notice.js';
import { LinkButton } from '../ui/text-link.js';
import { showToast } from '../ui/toast.js';
import styles from './conflict-dialog.module.css';
import type { Conflict } from './conflict.js';

/** One field in words, for comparing it. */
export interface DescribedField {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

interface ConflictDialogProps<V extends object> {
  readonly conflict: Conflict<V>;
  /** The values in words, always the same fields in the same order. */
  readonly describe: (values: V) => readonly DescribedField[];
  /** Closes everything; the draft stays in this browser. */
  readonly onClose: () => void;
}

/** Both texts side by side, what differs marked, three ways out; nothing is lost. */
export default function ConflictDialog<V extends object>(props: ConflictDialogProps<V>) {
  const { conflict, describe, onClose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const mine = describe(conflict.mine);
  const theirs = new Map(describe(conflict.theirs).map(({ key, text }) => [key, text]));
  const different = mine.filter(({ key, text }) => text !== theirs.get(key));

  const copy = (): void => {
    const words = mine.map(({ label, text }) => `${label}: ${text}`).join('\n');
    navigator.clipboard.writeText(words).then(
      () => {
        showToast({ message: t('conflict.copied'), tone: 'done' });
        conflict.keepTheirs();
      },
      () => showToast({ message: t('conflict.notCopied'), tone: 'failed' }),
    );
  };

  return (
    <Dialog opened onClose={onClose} width={760} title={t('conflict.title')}>
      <Warning title={t('conflict.saved', { when: format.moment(conflict.updatedAt) })}>
        {t('conflict.nothingLost')}
      </Warning>
      <div className={styles.sides}>
        <section aria-label={t('conflict.theirs')}>
          <h3>
            {t('conflict.theirs')} <span>{t('conflict.stored')}</span>
          </h3>
          <dl>
            {different.map(({ key, label, text }) => (
              <Field key={key} label={label} before={text} after={theirs.get(key) ?? ''} />
            ))}
          </dl>
          <Button wide onClick={conflict.keepTheirs}>
            {t('conflict.keepTheirs')}
          </Button>
        </section>
        <section aria-label={t('conflict.mine')}>
          <h3>
            {t('conflict.mine')} <span>{t('conflict.unsaved')}</span>
          </h3>
          <dl>
            {different.map(({ key, label, text }) => (
              <Field key={key} label={label} before={theirs.get(key) ?? ''} after={text} />
            ))}
          </dl>
          <Button wide onClick={conflict.keepMine}>
            {t('conflict.keepMine')}
          </Button>
        </section>
      </div>
      {different.length === 0 && <p className="muted">{t('conflict.same')}</p>}
      <p className={styles.copy}>
        <Icon name="copy" size={16} />
        <LinkButton onClick={copy}>{t('conflict.copy')}</LinkButton>
      </p>
    </Dialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The field's words, with what the other side does not have underlined. */
function Field({ label, before, after }: FieldProps) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {after === '' ? (
          <span className="muted">{t('conflict.empty')}</span>
        ) : (
          diffWords(before, after)
            .filter(({ removed }) => !removed)
            .map(({ added, value }, index) =>
              added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>,
            )
        )}
      </dd>
    </div>
  );
}
