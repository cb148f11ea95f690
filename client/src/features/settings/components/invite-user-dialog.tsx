import { ROLES, type Role } from '@altavoz/domain/accounts/role';
import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { isEmail } from '@altavoz/domain/subscribers/email';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { ChoiceField } from '../../../shared/ui/check-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useInviteUser } from '../api/change-settings.js';

/** Invites somebody by mail, in their language, for a role. */
export default function InviteUserDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const invite = useInviteUser();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [language, setLanguage] = useState<Language>(format.language);
  const [tried, setTried] = useState(false);
  const wrongEmail = !isEmail(email.trim());

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || wrongEmail) return;
    invite.mutate(
      { name, email, role, language },
      {
        onSuccess: (user) => {
          showToast({ message: t('users.invited', { email: user.email }), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('users.inviteTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="invite" busy={invite.isPending}>
            {t('users.invite')}
          </Button>
        </>
      }
    >
      <form id="invite" onSubmit={onSubmit} noValidate>
        <Fields>
          {invite.isError && (
            <BlockingNotice>
              {isProblem(invite.error, 'duplicate') ? t('users.duplicate') : problem(invite.error)}
            </BlockingNotice>
          )}
          <p className="muted">{t('users.inviteText')}</p>
          <TextField
            label={t('name')}
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? t('nameMissing') : undefined}
          />
          <TextField
            label={t('users.email')}
            type="email"
            autoComplete="off"
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={tried && wrongEmail ? t('users.emailWrong') : undefined}
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
          <SelectField
            label={t('language')}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={(event) => setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? language)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
