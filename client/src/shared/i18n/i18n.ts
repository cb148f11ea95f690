import type { Language } from '@altavoz/domain/shared/language';
import { createInstance, type BackendModule, type i18n as I18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, rememberLanguage } from './device-language.js';
import './words.js';

/** Loads the words of a namespace in a language; a feature's come with the feature. */
export type WordsLoader = () => Promise<ResourceKey>;
export type WordsLoaders = Readonly<Record<Language, WordsLoader>>;

function backend(loaders: ReadonlyMap<string, WordsLoaders>): BackendModule {
  return {
    type: 'backend',
    init: () => undefined,
    read: (language, namespace, done) => {
      const load = loaders.get(namespace)?.[language === 'en' ? 'en' : 'es'];
      if (load === undefined) {
        done(new Error(`No words for ${namespace}`), null);
        return;
      }
      load().then(
        (words) => done(null, words),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
  };
}

/**
 * The words of the interface. The shared ones of the chosen language are there before the first paint; a room's
 * come with the room, in the language in use, and again when the language changes.
 */
export async function createI18n(
  loaders: Readonly<Record<string, WordsLoaders>>,
  language: Language = chosenLanguage(),
): Promise<I18n> {
  const instance = createInstance();
  const all = new Map(Object.entries({ shared: sharedWords, ...loaders }));
  instance.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  await instance
    .use(backend(all))
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['es', 'en'],
      fallbackLng: false,
      ns: ['shared'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  return instance;
}

const sharedWords: WordsLoaders = {
  es: () => import('./es.js').then((module) => module.es),
  en: () => import('./en.js').then((module) => module.en),
};

/** Changes the language of the interface and remembers it on this device. */
export async function changeLanguage(instance: I18n, language: Language): Promise<void> {
  rememberLanguage(language);
  await instance.changeLanguage(language);
}
