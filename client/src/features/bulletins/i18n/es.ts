export const es = {
  title: 'Boletines',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    bulletins: typeof es;
  }
}
