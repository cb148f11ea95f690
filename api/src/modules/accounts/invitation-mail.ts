import type { Language } from '@altavoz/domain/shared/language';
import { noticeMail } from '../../platform/mail/notice-mail.js';

interface Invitation {
  readonly name: string;
  readonly organization: string;
  readonly url: string;
  readonly until: Date;
}

/** Of whoever comes for the first time, or has forgotten the password. */
export type Purpose = 'invitation' | 'password';

const WORDS = {
  es: {
    invitation: {
      subject: (organization: string) => `Te invitan a Altavoz de ${organization}`,
      body: (organization: string) =>
        `Tienes un lugar en Altavoz, donde ${organization} planifica su comunicación.`,
      action: 'Elegir contraseña y entrar',
      ignore: 'Si no lo esperabas, no hagas nada.',
    },
    password: {
      subject: (organization: string) => `Nueva contraseña para Altavoz de ${organization}`,
      body: () =>
        'Con este enlace eliges una contraseña nueva. Al hacerlo se cierran las sesiones que tengas abiertas.',
      action: 'Elegir una contraseña nueva',
      ignore: 'Si no lo esperabas, no hagas nada: tu contraseña sigue valiendo.',
    },
    until: (day: string) => `El enlace vale hasta el ${day} y sirve una sola vez.`,
  },
  en: {
    invitation: {
      subject: (organization: string) => `You are invited to Altavoz of ${organization}`,
      body: (organization: string) =>
        `You have a place in Altavoz, where ${organization} plans its communication.`,
      action: 'Choose a password and come in',
      ignore: 'If you did not expect this, do nothing.',
    },
    password: {
      subject: (organization: string) => `New password for Altavoz of ${organization}`,
      body: () => 'This link lets you choose a new password. Doing so ends the sessions you have open.',
      action: 'Choose a new password',
      ignore: 'If you did not expect this, do nothing: your password still works.',
    },
    until: (day: string) => `The link works until ${day}, and only once.`,
  },
} as const;

/** In the language of whoever gets it. */
export function invitationMail(
  language: Language,
  purpose: Purpose,
  { name, organization, url, until }: Invitation,
) {
  const words = { ...WORDS[language], ...WORDS[language][purpose] };
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(until);
  return noticeMail(language, {
    ...{ name, url },
    subject: words.subject(organization),
    body: words.body(organization),
    action: words.action,
    foot: `${words.until(day)} ${words.ignore}`,
  });
}
