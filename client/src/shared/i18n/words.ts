import type { es } from './es.js';

/**
 * The words of each namespace, for typed keys. A feature adds its own beside its Spanish words:
 * `declare module '<path>/shared/i18n/words.js' { interface Words { budget: typeof es } }`.
 */
export interface Words {
  shared: typeof es;
}

/** The same keys with other texts: what every other language must have. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: Words;
  }
}
