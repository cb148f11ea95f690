import type { Translation } from '../../../shared/i18n/words.js';
import type { es } from './es.js';

export const en: Translation<typeof es> = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  enter: 'Sign in',
  wrong: 'The e-mail or the password is wrong.',
  emailMissing: 'Write your e-mail.',
  passwordMissing: 'Write your password.',
  forgotten: 'Forgot it? An administrator can send you a new link.',
  claim: 'A year of communication, with its silences in sight',
  claimDetail: 'Approved messages, dates and money on the same sheet.',
  invitation: {
    title: 'Welcome',
    over: 'This link no longer works. Ask an administrator for another.',
    name: 'Your name',
    nameMissing: 'Write your name.',
    password: 'Choose a password',
    passwordHint: '{{count}} characters or more. A sentence will do.',
    passwordShort: 'Write at least {{count}} characters.',
    accept: 'Begin',
  },
};
