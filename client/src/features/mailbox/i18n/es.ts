export const es = {
  title: 'Buzón de pruebas',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    mailbox: typeof es;
  }
}
