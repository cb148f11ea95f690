import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptForm } from '../../../shared/forms/kept-draft.js';
import { KeptDraftNotice } from '../../../shared/forms/kept-draft-notice.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';

interface ItemDialogProps<V extends object> {
  readonly title: string;
  /** Ties the button to the form. */
  readonly formId: string;
  readonly width?: number;
  readonly form: KeptForm<V>;
  readonly busy: boolean;
  /** Why the last save failed. */
  readonly error: Error | null | undefined;
  readonly errorText?: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly onDelete?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The frame of the room's forms. *Cancel* throws the draft away; closing in any other way keeps it. */
export function ItemDialog<V extends object>(props: ItemDialogProps<V>) {
  const { title, formId, width = 620, form, busy, error, errorText, onClose, onDelete, children } = props;
  const { t } = useTranslation();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog inside is not part of this form, but React's events rise through it.
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={width}
      title={title}
      footer={
        <>
          {onDelete && (
            <Button variant="quiet" onClick={onDelete}>
              {t('actions.delete')}
            </Button>
          )}
          <Button
            onClick={() => {
              form.done();
              onClose();
            }}
          >
            {t('actions.cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {t('actions.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={onSubmit} noValidate>
        <Fields>
          <KeptDraftNotice form={form} error={error ?? null} errorText={errorText} />
          {children}
        </Fields>
      </form>
    </Dialog>
  );
}
