export const es = {
  title: 'Tácticas',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    tactics: typeof es;
  }
}
