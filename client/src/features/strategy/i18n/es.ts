export const es = {
  title: 'Estrategia',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    strategy: typeof es;
  }
}
