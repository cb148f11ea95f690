export const es = {
  title: 'Ajustes',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    settings: typeof es;
  }
}
