export const es = {
  title: 'Mensajes',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    messages: typeof es;
  }
}
