export const es = {
  title: 'Personas',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    people: typeof es;
  }
}
