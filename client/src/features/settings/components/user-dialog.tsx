import { ROLES, type Role } from '@altavoz/domain/accounts/role';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField, ChoiceField } from '../../../shared/ui/check-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useResendInvitation, useSaveUser } from '../api/change-settings.js';
import type { User } from '../../../shared/plan/users.js';

/** Name, role and whether they may sign in; an invitation that is waiting can be sent again. */
export default function UserDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'shared']);
  const problem = useProblemText();
  const save = useSaveUser();
  const resend = useResendInvitation();
  const [name, setName] = useState(user.name);
  const [role, setRole] = useState<Role>(user.role);
  const [allowed, setAllowed] = useState(user.status !== 'disabled');
  const invited = user.status === 'invited';
  const blank = name.trim() === '';
  const error = save.error ?? resend.error;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (blank) return;
    // Somebody who was invited becomes active by following the link, never by us.
    const status = allowed ? (invited ? undefined : 'active') : 'disabled';
    save.mutate(
      { user, body: { name, role, ...(status === undefined ? {} : { status }) } },
      {
        onSuccess: () => {
          showToast({ message: t('saved'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('users.editTitle', { name: user.name })}
      footer={
        <>
          {invited && (
            <Button
              variant="quiet"
              busy={resend.isPending}
              onClick={() =>
                resend.mutate(user.id, {
                  onSuccess: () => {
                    showToast({ message: t('users.resent'), tone: 'done' });
                    onClose();
                  },
                })
              }
            >
              {t('users.resend')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="user" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="user" onSubmit={onSubmit} noValidate>
        <Fields>
          {error && (
            <BlockingNotice>
              {save.isError && isProblem(save.error, 'conflict') ? t('users.lastAdmin') : problem(error)}
            </BlockingNotice>
          )}
          {user.email !== '' && <p className="muted">{user.email}</p>}
          <TextField
            label={t('name')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={blank ? t('nameMissing') : undefined}
          />
          <ChoiceField
            label={t('users.role')}
            value={role}
            onChange={setRole}
            choices={ROLES.map((value) => ({
              value,
              label: t(`shared:roles.${value}`),
              hint: t(`users.can.${value}`),
            }))}
          />
          <CheckField
            label={t('users.access')}
            hint={t('users.accessHint')}
            checked={allowed}
            onChange={(event) => setAllowed(event.target.checked)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
