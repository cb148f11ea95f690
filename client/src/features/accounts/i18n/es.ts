export const es = {
  title: 'Entrar',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    accounts: typeof es;
  }
}
