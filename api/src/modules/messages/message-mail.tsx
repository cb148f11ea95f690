import type { MessageEvent } from '@altavoz/domain/messages/message-news';
import type { Language } from '@altavoz/domain/shared/language';
import { noticeMail } from '../../platform/mail/notice-mail.js';

export interface MessageNews {
  readonly action: MessageEvent;
  /** Of whoever gets it. */
  readonly name: string;
  /** Who took the step, or the last day of the words, as people write it. */
  readonly by: string;
  readonly campaign: string;
  readonly number: number;
  readonly words: string;
  /** Why it came back or was retired; empty when nobody said. */
  readonly comment: string;
  readonly url: string;
}

interface Words {
  readonly subject: (beginning: string) => string;
  readonly body: (by: string, campaign: string, number: number) => string;
  readonly action: string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<MessageEvent, Words>>>> = {
  es: {
    submit: {
      subject: (beginning) => `Espera tu revisión: «${beginning}»`,
      body: (by, campaign, number) =>
        `${by} envió a revisión la versión ${number} de un mensaje de «${campaign}».`,
      action: 'Verlo y decidir',
    },
    return: {
      subject: (beginning) => `Devuelto: «${beginning}»`,
      body: (by, campaign, number) =>
        `${by} devolvió la versión ${number} de un mensaje de «${campaign}» y dice qué hay que cambiar.`,
      action: 'Corregirlo',
    },
    approve: {
      subject: (beginning) => `Aprobado: «${beginning}»`,
      body: (by, campaign, number) =>
        `${by} aprobó la versión ${number} de un mensaje de «${campaign}». Desde ahora se dice así:`,
      action: 'Verlo completo',
    },
    retire: {
      subject: (beginning) => `Ya no se dice: «${beginning}»`,
      body: (by, campaign) => `${by} retiró un mensaje de «${campaign}». Desde ahora nadie lo dice:`,
      action: 'Ver qué se dice hoy',
    },
    ending: {
      subject: (beginning) => `Deja de valer pronto: «${beginning}»`,
      body: (day, campaign) =>
        `El ${day} es el último día de un mensaje de «${campaign}». Después nadie lo dirá, si no se aprueba otra versión:`,
      action: 'Renovarlo',
    },
    ended: {
      subject: (beginning) => `Ya no se dice: «${beginning}»`,
      body: (day, campaign) =>
        `El ${day} fue el último día de un mensaje de «${campaign}». Ya nadie lo dice:`,
      action: 'Ver qué se dice hoy',
    },
  },
  en: {
    submit: {
      subject: (beginning) => `Waits for your review: “${beginning}”`,
      body: (by, campaign, number) => `${by} submitted version ${number} of a message of “${campaign}”.`,
      action: 'See it and decide',
    },
    return: {
      subject: (beginning) => `Returned: “${beginning}”`,
      body: (by, campaign, number) =>
        `${by} returned version ${number} of a message of “${campaign}” and says what has to change.`,
      action: 'Correct it',
    },
    approve: {
      subject: (beginning) => `Approved: “${beginning}”`,
      body: (by, campaign, number) =>
        `${by} approved version ${number} of a message of “${campaign}”. From now on it is said like this:`,
      action: 'See all of it',
    },
    retire: {
      subject: (beginning) => `No longer said: “${beginning}”`,
      body: (by, campaign) => `${by} retired a message of “${campaign}”. From now on nobody says:`,
      action: 'See what is said today',
    },
    ending: {
      subject: (beginning) => `Ends soon: “${beginning}”`,
      body: (day, campaign) =>
        `${day} is the last day of a message of “${campaign}”. After it nobody says it, unless another version is approved:`,
      action: 'Renew it',
    },
    ended: {
      subject: (beginning) => `No longer said: “${beginning}”`,
      body: (day, campaign) =>
        `${day} was the last day of a message of “${campaign}”. Nobody says it any more:`,
      action: 'See what is said today',
    },
  },
};

/** What a step of a message says to whom it concerns, in their language (M6). */
export function messageMail(language: Language, news: MessageNews) {
  const { action, name, by, campaign, number, words, comment, url } = news;
  const said = WORDS[language][action];
  return noticeMail(language, {
    ...{ name, url },
    subject: said.subject(beginningOf(words)),
    body: said.body(by, campaign, number),
    action: said.action,
    details: {
      html: (
        <>
          <blockquote
            style={{
              margin: '0 0 16px',
              padding: '4px 0 4px 14px',
              borderLeft: '3px solid #12343f',
              fontSize: '18px',
              whiteSpace: 'pre-line',
            }}
          >
            {words}
          </blockquote>
          {comment !== '' && <p style={{ whiteSpace: 'pre-line' }}>{comment}</p>}
        </>
      ),
      text: [`  ${words}`, ...(comment === '' ? [] : [`— ${comment}`])],
    },
  });
}

/** One line, and enough of it to know which one it is. */
function beginningOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
