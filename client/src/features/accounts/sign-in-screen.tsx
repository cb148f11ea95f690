import type { login } from '@altavoz/contracts/auth';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../shared/api-client/problem.js';
import { call } from '../../shared/api-client/request.js';
import { Button } from '../../shared/ui/button.js';
import { Fields } from '../../shared/ui/field.js';
import { BlockingNotice } from '../../shared/ui/notice.js';
import { useProblemText } from '../../shared/ui/problem-text.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PasswordField, TextField } from '../../shared/ui/text-field.js';
import { useEnter } from './use-enter.js';
import { Welcome } from './welcome.js';

export default function SignInScreen() {
  const { t } = useTranslation('accounts');
  const [search] = useSearchState();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const enter = useEnter();
  const text = useProblemText();
  const signIn = useMutation({
    mutationFn: () => call<typeof login>('POST /auth/login', { body: { email, password } }),
    onSuccess: (me) => enter(me, search['return']),
  });
  useEffect(() => {
    document.title = `${t('title')} · Altavoz`;
  }, [t]);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '' && password !== '') signIn.mutate();
  };
  // Which of the two was wrong is never said, and a malformed address is just as wrong.
  const wrong = isProblem(signIn.error, 'wrong-credentials') || isProblem(signIn.error, 'invalid-input');

  return (
    <Welcome title={t('title')}>
      <form onSubmit={onSubmit} noValidate>
        <Fields>
          {signIn.isError && <BlockingNotice>{wrong ? t('wrong') : text(signIn.error)}</BlockingNotice>}
          <TextField
            label={t('email')}
            type="email"
            name="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={tried && email.trim() === '' ? t('emailMissing') : undefined}
          />
          <PasswordField
            label={t('password')}
            name="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            error={tried && password === '' ? t('passwordMissing') : undefined}
          />
          <Button variant="primary" type="submit" wide busy={signIn.isPending}>
            {t('enter')}
          </Button>
          <p className="muted">{t('forgotten')}</p>
        </Fields>
      </form>
    </Welcome>
  );
}
