import type { acceptInvitation, getInvitation } from '@altavoz/contracts/auth';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../shared/api-client/problem.js';
import { call } from '../../shared/api-client/request.js';
import { useLanguage } from '../../shared/i18n/language.js';
import { Button, buttonClass } from '../../shared/ui/button.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Fields } from '../../shared/ui/field.js';
import { BlockingNotice } from '../../shared/ui/notice.js';
import { useProblemText } from '../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../shared/ui/skeleton.js';
import { PasswordField, TextField } from '../../shared/ui/text-field.js';
import { useEnter } from './use-enter.js';
import { Welcome } from './welcome.js';

type Invitation = OutputOf<typeof getInvitation>;

/** The shortest password that the service takes. */
const SHORTEST = 10;

export default function InvitationScreen() {
  const { t } = useTranslation('accounts');
  const token = useParams({ strict: false }).token ?? '';
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      call<typeof getInvitation>('GET /auth/invitations/:token', { params: { token }, signal }),
    retry: false,
  });
  useEffect(() => {
    document.title = `${t('invitation.title')} · Altavoz`;
  }, [t]);
  const over = isProblem(invitation.error, 'link-expired') || isProblem(invitation.error, 'not-found');
  return (
    <Welcome title={t('invitation.title')} text={invitation.data?.organization}>
      {invitation.data ? (
        <AcceptForm token={token} invitation={invitation.data} />
      ) : over ? (
        <Fields>
          <BlockingNotice>{t('invitation.over')}</BlockingNotice>
          <Link to="/sign-in" className={buttonClass({ wide: true })}>
            {t('enter')}
          </Link>
        </Fields>
      ) : invitation.isError ? (
        <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
      ) : (
        <RowsSkeleton rows={4} />
      )}
    </Welcome>
  );
}

function AcceptForm({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const enter = useEnter();
  const text = useProblemText();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const accept = useMutation({
    mutationFn: () =>
      call<typeof acceptInvitation>('POST /auth/invitations/:token', {
        params: { token },
        body: { name, password, language },
      }),
    onSuccess: (me) => enter(me, undefined, true),
  });
  const short = password.length < SHORTEST;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && !short) accept.mutate();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Fields>
        {accept.isError && <BlockingNotice>{text(accept.error)}</BlockingNotice>}
        <TextField label={t('email')} value={invitation.email} readOnly autoComplete="username" />
        <TextField
          label={t('invitation.name')}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={tried && name.trim() === '' ? t('invitation.nameMissing') : undefined}
        />
        <PasswordField
          label={t('invitation.password')}
          hint={t('invitation.passwordHint', { count: SHORTEST })}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={tried && short ? t('invitation.passwordShort', { count: SHORTEST }) : undefined}
        />
        <Button variant="primary" type="submit" wide busy={accept.isPending}>
          {t('invitation.accept')}
        </Button>
      </Fields>
    </form>
  );
}
