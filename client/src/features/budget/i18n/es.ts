export const es = {
  title: 'Presupuesto',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    budget: typeof es;
  }
}
