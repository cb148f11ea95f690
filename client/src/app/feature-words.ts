import type { WordsLoaders } from '../shared/i18n/i18n.js';

/** The words of each feature, loaded with it; the namespace is its folder, also for what features share. */
export const featureWords = {
  accounts: {
    es: () => import('../features/accounts/i18n/es.js').then((module) => module.es),
    en: () => import('../features/accounts/i18n/en.js').then((module) => module.en),
  },
  attachments: {
    es: () => import('../shared/attachments/i18n/es.js').then((module) => module.es),
    en: () => import('../shared/attachments/i18n/en.js').then((module) => module.en),
  },
  bulletins: {
    es: () => import('../features/bulletins/i18n/es.js').then((module) => module.es),
    en: () => import('../features/bulletins/i18n/en.js').then((module) => module.en),
  },
  budget: {
    es: () => import('../features/budget/i18n/es.js').then((module) => module.es),
    en: () => import('../features/budget/i18n/en.js').then((module) => module.en),
  },
  calendar: {
    es: () => import('../features/calendar/i18n/es.js').then((module) => module.es),
    en: () => import('../features/calendar/i18n/en.js').then((module) => module.en),
  },
  checks: {
    es: () => import('../features/checks/i18n/es.js').then((module) => module.es),
    en: () => import('../features/checks/i18n/en.js').then((module) => module.en),
  },
  'free-press': {
    es: () => import('../features/free-press/i18n/es.js').then((module) => module.es),
    en: () => import('../features/free-press/i18n/en.js').then((module) => module.en),
  },
  imports: {
    es: () => import('../shared/imports/i18n/es.js').then((module) => module.es),
    en: () => import('../shared/imports/i18n/en.js').then((module) => module.en),
  },
  indicators: {
    es: () => import('../features/indicators/i18n/es.js').then((module) => module.es),
    en: () => import('../features/indicators/i18n/en.js').then((module) => module.en),
  },
  mailbox: {
    es: () => import('../features/mailbox/i18n/es.js').then((module) => module.es),
    en: () => import('../features/mailbox/i18n/en.js').then((module) => module.en),
  },
  messages: {
    es: () => import('../features/messages/i18n/es.js').then((module) => module.es),
    en: () => import('../features/messages/i18n/en.js').then((module) => module.en),
  },
  people: {
    es: () => import('../features/people/i18n/es.js').then((module) => module.es),
    en: () => import('../features/people/i18n/en.js').then((module) => module.en),
  },
  reports: {
    es: () => import('../features/reports/i18n/es.js').then((module) => module.es),
    en: () => import('../features/reports/i18n/en.js').then((module) => module.en),
  },
  settings: {
    es: () => import('../features/settings/i18n/es.js').then((module) => module.es),
    en: () => import('../features/settings/i18n/en.js').then((module) => module.en),
  },
  strategy: {
    es: () => import('../features/strategy/i18n/es.js').then((module) => module.es),
    en: () => import('../features/strategy/i18n/en.js').then((module) => module.en),
  },
  tactics: {
    es: () => import('../features/tactics/i18n/es.js').then((module) => module.es),
    en: () => import('../features/tactics/i18n/en.js').then((module) => module.en),
  },
  today: {
    es: () => import('../features/today/i18n/es.js').then((module) => module.es),
    en: () => import('../features/today/i18n/en.js').then((module) => module.en),
  },
} as const satisfies Record<string, WordsLoaders>;

export type Feature = keyof typeof featureWords;
