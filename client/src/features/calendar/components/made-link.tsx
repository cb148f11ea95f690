import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button.js';
import { TextField } from '../../../shared/ui/text-field.js';
import styles from './kept-dialog.module.css';

/** A link that is shown this once, with a way to copy it. */
export function MadeLink({
  label,
  url,
  hint,
}: {
  readonly label: string;
  readonly url: string;
  readonly hint?: string;
}) {
  const { t } = useTranslation(['calendar', 'shared']);
  const [copied, setCopied] = useState<'done' | 'failed' | undefined>(undefined);
  const field = useRef<HTMLDivElement>(null);
  const copy = (): void => {
    // A page that is not secure, or a browser that refuses: the link is marked, ready for the keyboard.
    const mark = (): void => {
      field.current?.querySelector('input')?.select();
      setCopied('failed');
    };
    if (!('clipboard' in navigator)) mark();
    else navigator.clipboard.writeText(url).then(() => setCopied('done'), mark);
  };
  return (
    <div className={styles.made} ref={field}>
      <TextField label={label} hint={hint} value={url} readOnly onFocus={(event) => event.target.select()} />
      <Button icon="copy" onClick={copy}>
        {t('shared:actions.copy')}
      </Button>
      <p role="status">
        {copied === 'done' ? t('kept.copied') : copied === 'failed' ? t('kept.copyYourself') : ''}
      </p>
    </div>
  );
}
