export const es = {
  title: 'Calendario',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    calendar: typeof es;
  }
}
