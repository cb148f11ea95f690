export const es = {
  title: 'Free press',
};

declare module '../../../shared/i18n/words.js' {
  interface Words {
    'free-press': typeof es;
  }
}
