import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.js';
import styles from './dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** The key that opens it, beside the title. */
  readonly shortcut?: string | undefined;
  readonly width?: number;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

const transition = { transition: 'fade', duration: 120 } as const;
const names = { overlay: styles.overlay ?? '', content: styles.content ?? '' };

/** A question that must be answered before going on. Focus stays inside and goes back; Escape closes. */
export function Dialog({ opened, onClose, title, shortcut, width = 520, children, footer }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={width}
      centered
      // The page behind never scrolls by itself, and locking it would write a style element.
      lockScroll={false}
      transitionProps={transition}
      padding={0}
      classNames={names}
    >
      <Modal.Overlay />
      {/* Only its own Title names the dialog: an aria-labelledby given here is dropped. */}
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          {shortcut !== undefined && <kbd>{shortcut}</kbd>}
        </div>
        <div className={styles.body}>{children}</div>
        {footer !== undefined && <div className={styles.foot}>{footer}</div>}
        {/* Last in order, so that the first field gets the focus. */}
        <div className={styles.close}>
          <IconButton icon="close" label={t('actions.close')} variant="quiet" small onClick={onClose} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Names the thing: “Borrar la táctica «Folleto de ciudad»”. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The verb. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly destructive?: boolean;
  readonly busy?: boolean;
}

/** The only place where a destructive button may stand; says by name what will be gone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, children, confirm, onConfirm, destructive = false, busy } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant={destructive ? 'destructive' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
