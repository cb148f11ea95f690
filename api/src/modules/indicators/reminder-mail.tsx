import { REMINDER_STAGES, type ReminderStage } from '@altavoz/domain/indicators/reminder';
import { formatDay, formatMonth } from '@altavoz/domain/shared/format';
import type { Language } from '@altavoz/domain/shared/language';
import { daysBetween, type MonthString, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { noticeMail } from '../../platform/mail/notice-mail.js';

interface About {
  /** Of whoever gets it. */
  readonly name: string;
  readonly campaign: string;
  readonly today: PlainDateString;
  /** Of the campaign in the product. */
  readonly url: string;
}

interface Item {
  readonly stage: ReminderStage;
  readonly due: PlainDateString;
  readonly name: string;
}

const SUBJECT: Readonly<Record<Language, Readonly<Record<ReminderStage, (count: number) => string>>>> = {
  es: {
    soon: (count) => (count === 1 ? 'Toca revisar un indicador' : `Toca revisar ${count} indicadores`),
    late: (count) =>
      count === 1
        ? 'Va tarde la revisión de un indicador'
        : `Van tarde las revisiones de ${count} indicadores`,
    'very-late': (count) =>
      count === 1
        ? 'Un indicador lleva un trimestre sin mirar'
        : `${count} indicadores llevan demasiado sin mirar`,
  },
  en: {
    soon: (count) =>
      count === 1 ? 'An indicator is due for review' : `${count} indicators are due for review`,
    late: (count) =>
      count === 1 ? 'The review of an indicator is late' : `The reviews of ${count} indicators are late`,
    'very-late': (count) =>
      count === 1
        ? 'Nobody has looked at an indicator for a quarter'
        : `${count} indicators have waited too long for a look`,
  },
};

const STATE: Readonly<
  Record<Language, Readonly<Record<ReminderStage, (due: string, days: number) => string>>>
> = {
  es: {
    soon: (due) => `hasta el ${due}`,
    late: (due, days) => `tarde ${days} ${days === 1 ? 'día' : 'días'}: tocaba el ${due}`,
    'very-late': (due) => `más de un trimestre sin mirar: tocaba el ${due}`,
  },
  en: {
    soon: (due) => `by ${due}`,
    late: (due, days) => `${days} ${days === 1 ? 'day' : 'days'} late: it was due on ${due}`,
    'very-late': (due) => `not looked at for more than a quarter: it was due on ${due}`,
  },
};

const WORDS = {
  es: {
    body: (campaign: string) => `En «${campaign}»:`,
    action: 'Hacer la revisión',
    accountSubject: 'Toca rendir cuentas del semestre',
    account: (campaign: string, from: string, to: string) =>
      `Se cerró un semestre de «${campaign}»: de ${from} a ${to}. El informe de rendición de cuentas está hecho con lo que hay; mírelo antes de presentarlo.`,
    accountAction: 'Abrir el informe',
  },
  en: {
    body: (campaign: string) => `In “${campaign}”:`,
    action: 'Do the review',
    accountSubject: 'The half-year is to be accounted for',
    account: (campaign: string, from: string, to: string) =>
      `A half-year of “${campaign}” is over: ${from} to ${to}. The accountability report is made of what there is; read it before presenting it.`,
    accountAction: 'Open the report',
  },
} as const;

/** Amber and red stand beside words that say the same. */
const COLOURS: Readonly<Record<ReminderStage, string>> = {
  soon: '#12343f',
  late: '#c98a1b',
  'very-late': '#b3261e',
};

/** Which reviews come or are late, the gravest first, in the reader's language (J5, RW6). */
export function reviewMail(language: Language, about: About & { readonly items: readonly Item[] }) {
  const gravity = ({ stage }: Item) => -REMINDER_STAGES.indexOf(stage);
  const items = [...about.items].sort((a, b) => gravity(a) - gravity(b) || (a.due < b.due ? -1 : 1));
  const worst = items[0]?.stage ?? 'soon';
  const said = items.map(({ name, stage, due }) => ({
    name,
    stage,
    state: STATE[language][stage](formatDay(due, language), daysBetween(due, about.today)),
  }));
  const words = WORDS[language];
  return letter(language, {
    about,
    subject: `${SUBJECT[language][worst](items.length)} · ${about.campaign}`,
    body: words.body(about.campaign),
    items: said,
    action: words.action,
    url: `${about.url}/indicators?view=reviews`,
  });
}

/** That a half-year is to be accounted for, with the report of its months (R16). */
export function accountMail(
  language: Language,
  about: About & { readonly from: MonthString; readonly to: MonthString },
) {
  const words = WORDS[language];
  const [from, to] = [formatMonth(about.from, language), formatMonth(about.to, language)];
  return letter(language, {
    about,
    subject: `${words.accountSubject} · ${about.campaign}`,
    body: words.account(about.campaign, from, to),
    items: [],
    action: words.accountAction,
    url: `${about.url}/reports?report=accountability&from=${about.from}&to=${about.to}`,
  });
}

interface Letter {
  readonly about: About;
  readonly subject: string;
  readonly body: string;
  readonly items: readonly { readonly name: string; readonly stage: ReminderStage; readonly state: string }[];
  readonly action: string;
  readonly url: string;
}

function letter(language: Language, { about, subject, body, items, action, url }: Letter) {
  const lines = items.map(({ name, state }) => `- ${name}: ${state}`).join('\n');
  return noticeMail(language, {
    ...{ subject, body, action, url },
    name: about.name,
    details: {
      html: items.map(({ name, stage, state }) => (
        <p
          key={name}
          style={{ margin: '0 0 10px', paddingLeft: '14px', borderLeft: `3px solid ${COLOURS[stage]}` }}
        >
          <b>{name}</b>
          <br />
          {state}
        </p>
      )),
      text: lines === '' ? [] : [lines],
    },
  });
}
