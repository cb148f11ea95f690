export const es = {
  title: 'Hoy',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    today: typeof es;
  }
}
