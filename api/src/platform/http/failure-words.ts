import type { ErrorCode } from '@altavoz/contracts/errors';
import type { Language } from '@altavoz/domain/shared/language';

interface Words {
  readonly title: string;
  /** What would be right. */
  readonly text: string;
}

interface FailureWords {
  readonly codes: Readonly<Partial<Record<ErrorCode, Words>>>;
  readonly other: Words;
  readonly tooMany: (wait: string) => Words;
  readonly minutes: (count: number) => string;
  readonly again: string;
}

const WORDS: Readonly<Record<Language, FailureWords>> = {
  es: {
    codes: {
      'malformed-request': {
        title: 'Esta dirección no está completa',
        text: 'Ábrala desde el mensaje o cópiela entera, tal como la recibió.',
      },
      'invalid-input': {
        title: 'Algo falta o no está bien',
        text: 'Si venía de un enlace, ábralo desde el mensaje o cópielo entero. Si rellenó un formulario, vuelva atrás y revíselo.',
      },
      'not-found': {
        title: 'Aquí no hay nada',
        text: 'Compruebe la dirección con quien se la dio.',
      },
      'method-not-allowed': {
        title: 'Esta página no se abre así',
        text: 'Abra el enlace desde el mensaje en el que le llegó.',
      },
      'link-expired': {
        title: 'Este enlace ya no sirve',
        text: 'Puede que haya caducado o que ya se haya usado. Pida otro a quien se lo envió.',
      },
      'too-large': {
        title: 'Es demasiado largo',
        text: 'Vuelva atrás, acorte lo que escribió y envíelo otra vez.',
      },
      'unsupported-media-type': {
        title: 'No se puede leer lo enviado',
        text: 'Envíelo desde el formulario de la página, sin archivos.',
      },
      unavailable: {
        title: 'Volvemos enseguida',
        text: 'El servicio no responde en este momento. Inténtelo otra vez dentro de un minuto: repetirlo no hace nada dos veces.',
      },
    },
    other: {
      title: 'Algo ha fallado aquí',
      text: 'No es culpa suya. Inténtelo otra vez y, si sigue igual, avise a quien le envió el enlace.',
    },
    tooMany: (wait) => ({
      title: 'Demasiados intentos seguidos',
      text: `Inténtelo otra vez dentro de ${wait}.`,
    }),
    minutes: (count) => (count === 1 ? 'un minuto' : `${count} minutos`),
    again: 'Intentarlo otra vez',
  },
  en: {
    codes: {
      'malformed-request': {
        title: 'This address is not complete',
        text: 'Open it from the message, or copy all of it as you received it.',
      },
      'invalid-input': {
        title: 'Something is missing or not right',
        text: 'If you came by a link, open it from the message or copy all of it. If you filled in a form, go back and check it.',
      },
      'not-found': {
        title: 'There is nothing here',
        text: 'Check the address with whoever gave it to you.',
      },
      'method-not-allowed': {
        title: 'This page does not open like this',
        text: 'Open the link from the message that brought it.',
      },
      'link-expired': {
        title: 'This link no longer works',
        text: 'It may have expired or been used already. Ask whoever sent it for another one.',
      },
      'too-large': {
        title: 'It is too long',
        text: 'Go back, shorten what you wrote and send it again.',
      },
      'unsupported-media-type': {
        title: 'What was sent cannot be read',
        text: 'Send it from the form of the page, without files.',
      },
      unavailable: {
        title: 'Back in a moment',
        text: 'The service does not answer right now. Try again in a minute: repeating it does nothing twice.',
      },
    },
    other: {
      title: 'Something failed here',
      text: 'It is not your fault. Try again, and if it stays like this tell whoever sent you the link.',
    },
    tooMany: (wait) => ({ title: 'Too many tries in a row', text: `Try again in ${wait}.` }),
    minutes: (count) => (count === 1 ? 'a minute' : `${count} minutes`),
    again: 'Try again',
  },
};

/** What is wrong and what would be right, for people who never heard of status codes. */
export function failureWords(language: Language, code: ErrorCode, retryAfterSeconds?: number): Words {
  const words = WORDS[language];
  if (code === 'too-many-requests') return words.tooMany(waitWords(language, retryAfterSeconds));
  return words.codes[code] ?? words.other;
}

/** “3 minutes”: how long to wait, rounded up. */
export function waitWords(language: Language, seconds = 60): string {
  return WORDS[language].minutes(Math.max(1, Math.ceil(seconds / 60)));
}

export function againWords(language: Language): string {
  return WORDS[language].again;
}
