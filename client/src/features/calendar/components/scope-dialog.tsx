import { EDIT_SCOPES, type EditScope } from '@altavoz/domain/calendar/edit-scope';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { ChoiceField } from '../../../shared/ui/check-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import type { NewDays } from '../event-adapter.js';
import type { Occurrence } from '../occurrence.js';
import { useActivityWords } from '../use-activity-words.js';
import { useReturnedFocus } from './use-returned-focus.js';

interface ScopeDialogProps {
  readonly occurrence: Occurrence;
  /** Where it goes; undefined leaves it out. */
  readonly to: NewDays | undefined;
  readonly onClose: () => void;
  readonly onConfirm: (scope: EditScope) => void;
}

/** One of several times is changed: this one, this and the following, or all of them. */
export default function ScopeDialog({ occurrence, to, onClose, onConfirm }: ScopeDialogProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const words = useActivityWords();
  const [scope, setScope] = useState<EditScope>('this');
  useReturnedFocus();
  const skip = to === undefined;
  const scopes = skip ? EDIT_SCOPES.filter((each) => each !== 'all') : EDIT_SCOPES;
  const name = words.name(occurrence);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={skip ? t('scope.skipTitle', { name }) : t('scope.moveTitle', { name })}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" onClick={() => onConfirm(scope)}>
            {t(skip ? 'scope.skip' : 'scope.move')}
          </Button>
        </>
      }
    >
      <ChoiceField<EditScope>
        label={
          to === undefined
            ? words.when(occurrence)
            : t('scope.fromTo', {
                from: words.when(occurrence),
                to: words.when({ ...occurrence, ...to, time: timeOf(occurrence, to) }),
              })
        }
        value={scope}
        onChange={setScope}
        choices={scopes.map((value) => ({
          value,
          label: t(`scope.${value}`),
          hint: t(`scope.${value}Hint`, { day: format.day(occurrence.start) }),
        }))}
      />
    </Dialog>
  );
}

/** The hours that it would have. */
function timeOf({ time }: Occurrence, to: NewDays): Occurrence['time'] {
  if (to.time === undefined) return time;
  return to.time === null ? null : { zone: time?.zone ?? '', ...to.time };
}
