import type { Language } from '@altavoz/domain/shared/language';

/** What somebody reads on the page of their own subscriptions. */
export interface PreferencesWords {
  readonly title: string;
  readonly lead: (email: string) => string;
  readonly lists: string;
  readonly noLists: string;
  readonly language: string;
  readonly name: string;
  readonly optional: string;
  readonly save: string;
  readonly saved: string;
  readonly nothing: string;
  readonly data: { readonly title: string; readonly text: string; readonly action: string };
  readonly erase: {
    readonly title: string;
    readonly link: string;
    readonly text: (email: string) => string;
    readonly warning: string;
    readonly action: string;
    readonly back: string;
  };
  readonly erased: { readonly title: string; readonly text: string };
  readonly expired: string;
  /** On the pages about leaving. */
  readonly offer: string;
}

export const PREFERENCES_WORDS: Readonly<Record<Language, PreferencesWords>> = {
  es: {
    title: 'Sus suscripciones',
    lead: (email) => `Lo que llega a ${email}.`,
    lists: 'Listas',
    noLists: 'No hay ninguna lista.',
    language: 'Idioma',
    name: 'Nombre',
    optional: 'opcional',
    save: 'Guardar',
    saved: 'Guardado.',
    nothing: 'No recibirá ningún boletín.',
    data: {
      title: 'Sus datos',
      text: 'Una copia de todo lo que se guarda sobre usted, en un archivo.',
      action: 'Descargar mis datos',
    },
    erase: {
      title: 'Borrar sus datos',
      link: 'Borrar mis datos…',
      text: (email) => `Se borra todo lo que se guarda de ${email}, en todas las listas.`,
      warning:
        'Queda solo una marca sin datos para no volver a escribirle. No se puede deshacer, y después no podrá suscribirse otra vez con esta dirección.',
      action: 'Borrar mis datos',
      back: 'Volver sin borrar',
    },
    erased: {
      title: 'Sus datos están borrados',
      text: 'No se le escribirá más. Este enlace ya no lleva a nada.',
    },
    expired:
      'Use el enlace del último boletín que recibió. Si pidió que borraran sus datos, ya no queda nada.',
    offer: 'Cambiar las listas o el idioma',
  },
  en: {
    title: 'Your subscriptions',
    lead: (email) => `What arrives at ${email}.`,
    lists: 'Lists',
    noLists: 'There is no list.',
    language: 'Language',
    name: 'Name',
    optional: 'optional',
    save: 'Save',
    saved: 'Saved.',
    nothing: 'You will receive no bulletin.',
    data: {
      title: 'Your data',
      text: 'A copy of everything that is kept about you, in a file.',
      action: 'Download my data',
    },
    erase: {
      title: 'Erase your data',
      link: 'Erase my data…',
      text: (email) => `Everything that is kept about ${email} is erased, on every list.`,
      warning:
        'Only a mark without data stays, so that you are not written to again. It cannot be undone, and you will not be able to subscribe with this address again.',
      action: 'Erase my data',
      back: 'Go back without erasing',
    },
    erased: {
      title: 'Your data is erased',
      text: 'You will not be written to again. This link leads nowhere now.',
    },
    expired:
      'Use the link of the last bulletin that you received. If you asked to be erased, nothing is left.',
    offer: 'Change the lists or the language',
  },
};
