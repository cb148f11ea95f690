import { LIMITS } from '@altavoz/domain/shared/limits';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { useDeleteObservance, useSaveObservance, type Observance } from '../api/holidays.js';

interface ObservanceDialogProps {
  /** The day to change; undefined for a new one. */
  readonly day: Observance | undefined;
  readonly onClose: () => void;
}

/** A day of the organization's own: its name, its date, and whether it comes back every year. */
export default function ObservanceDialog({ day, onClose }: ObservanceDialogProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const save = useSaveObservance(day);
  const restore = useSaveObservance(undefined);
  const remove = useDeleteObservance();
  const [name, setName] = useState<LocalizedText>(day?.name ?? {});
  const [date, setDate] = useState(day?.date);
  const [yearly, setYearly] = useState(day?.yearly ?? true);
  const [tried, setTried] = useState(false);
  const written = Object.values(name).some((text) => text !== undefined && text.trim() !== '');
  const failed = save.error ?? remove.error;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!written || date === undefined) return;
    save.mutate(
      { name, date, yearly },
      {
        onSuccess: () => {
          showToast({ message: t('saved'), tone: 'done' });
          onClose();
        },
      },
    );
  };
  const onRemove = (gone: Observance): void =>
    remove.mutate(gone, {
      onSuccess: () => {
        showUndo({
          message: t('holidays.removed', { name: textIn(gone.name, format.language) }),
          onUndo: () => restore.mutateAsync({ name: gone.name, date: gone.date, yearly: gone.yearly }),
        });
        onClose();
      },
    });

  return (
    <Dialog
      opened
      onClose={onClose}
      title={day ? textIn(day.name, format.language) : t('holidays.new')}
      footer={
        <>
          {day && (
            <Button variant="destructive" busy={remove.isPending} onClick={() => onRemove(day)}>
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="observance" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="observance" onSubmit={onSubmit} noValidate>
        <Fields>
          {failed && <BlockingNotice>{problem(failed)}</BlockingNotice>}
          <LocalizedField
            label={t('name')}
            value={name}
            onChange={setName}
            count={LIMITS.name}
            error={tried && !written ? t('nameMissing') : undefined}
          />
          <DateField
            label={t('holidays.date')}
            value={date}
            onChange={setDate}
            error={tried && date === undefined ? t('holidays.dateMissing') : undefined}
          />
          <CheckField
            label={t('holidays.yearly')}
            hint={t('holidays.yearlyHint')}
            checked={yearly}
            onChange={(event) => setYearly(event.target.checked)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
