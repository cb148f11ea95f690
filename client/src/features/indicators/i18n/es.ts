export const es = {
  title: 'Indicadores',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    indicators: typeof es;
  }
}
