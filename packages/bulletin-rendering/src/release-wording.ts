import type { Language } from '@altavoz/domain/shared/language';

/** The words around a press release. */
export interface ReleaseWording {
  readonly kind: string;
  readonly immediate: string;
  readonly embargo: (day: string, time: string) => string;
  readonly greeting: (name: string) => string;
  readonly contact: string;
  /** Why the mail arrives. */
  readonly reason: (organization: string) => string;
  readonly leave: string;
}

const WORDS: Record<Language, ReleaseWording> = {
  es: {
    kind: 'Comunicado de prensa',
    immediate: 'Para publicar desde ahora',
    embargo: (day, time) => `Embargo: no publicar antes del ${day} a las ${time}`,
    greeting: (name) => `A la atención de ${name}`,
    contact: 'Contacto de prensa',
    reason: (organization) =>
      `Recibe este comunicado porque ${organization} le tiene entre sus contactos de prensa.`,
    leave: 'No recibir más comunicados',
  },
  en: {
    kind: 'Press release',
    immediate: 'For publication from now on',
    embargo: (day, time) => `Embargo: not to be published before ${time} on ${day}`,
    greeting: (name) => `For the attention of ${name}`,
    contact: 'Press contact',
    reason: (organization) => `You receive this because ${organization} has you among its press contacts.`,
    leave: 'No more press releases',
  },
};

export function releaseWording(language: Language): ReleaseWording {
  return WORDS[language];
}
