import { monthName } from '@altavoz/domain/bulletins/draft-labels';
import type { HoldReason } from '@altavoz/domain/bulletins/schedule';
import type { Language } from '@altavoz/domain/shared/language';
import { noticeMail } from '../../platform/mail/notice-mail.js';

/** A draft that appeared by itself, or a schedule that was not kept. */
export type BulletinEvent = 'drafted' | HoldReason;

interface News {
  readonly action: BulletinEvent;
  /** Of whoever gets it. */
  readonly name: string;
  readonly campaign: string;
  readonly month: string;
  readonly subject: string;
  readonly url: string;
}

interface Words {
  readonly subject: (month: string) => string;
  readonly body: (month: string, campaign: string) => string;
  readonly action: string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<BulletinEvent, Words>>>> = {
  es: {
    drafted: {
      subject: (month) => `El boletín de ${month} tiene borrador`,
      body: (month, campaign) =>
        `El boletín de ${month} de «${campaign}» se hizo con lo que hay en el calendario. Falta revisarlo y aprobarlo.`,
      action: 'Ver el borrador',
    },
    late: {
      subject: (month) => `El boletín de ${month} no salió`,
      body: (month, campaign) =>
        `El boletín de ${month} de «${campaign}» tenía hora y el servicio volvió más de dos horas después. Espera su decisión: enviarlo ahora o darle otra hora.`,
      action: 'Decidir',
    },
    'not-ready': {
      subject: (month) => `Al boletín de ${month} le falta algo`,
      body: (month, campaign) =>
        `El boletín de ${month} de «${campaign}» no salió a su hora porque le faltaba algo. Espera su decisión.`,
      action: 'Ver qué falta',
    },
  },
  en: {
    drafted: {
      subject: (month) => `The bulletin of ${month} has a draft`,
      body: (month, campaign) =>
        `The bulletin of ${month} of “${campaign}” was made from what is on the calendar. It is still to be read and approved.`,
      action: 'See the draft',
    },
    late: {
      subject: (month) => `The bulletin of ${month} did not leave`,
      body: (month, campaign) =>
        `The bulletin of ${month} of “${campaign}” had its hour, and the service came back more than two hours later. It waits for your decision: send it now or give it another hour.`,
      action: 'Decide',
    },
    'not-ready': {
      subject: (month) => `The bulletin of ${month} lacks something`,
      body: (month, campaign) =>
        `The bulletin of ${month} of “${campaign}” did not leave at its hour because it lacked something. It waits for your decision.`,
      action: 'See what it lacks',
    },
  },
};

/** What a lead is told of a bulletin, in their language. */
export function bulletinMail(language: Language, news: News) {
  const { action, name, campaign, subject: about, url } = news;
  const said = WORDS[language][action];
  const month = monthName(news.month, language);
  return noticeMail(language, {
    ...{ name, url },
    subject: said.subject(month),
    body: said.body(month, campaign),
    action: said.action,
    ...(about === ''
      ? {}
      : {
          details: {
            html: (
              <p>
                <b>{about}</b>
              </p>
            ),
            text: [`  ${about}`],
          },
        }),
  });
}
