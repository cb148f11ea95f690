// Runs before the first paint so that nobody sees the wrong theme or hears the wrong language.
// A file of its own because the content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  var theme = null;
  var language = null;
  try {
    theme = localStorage.getItem('altavoz-theme');
    language = localStorage.getItem('altavoz-language');
  } catch {
    // Storage may be refused; the system's theme and the browser's language serve then.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language !== 'es' && language !== 'en') {
    language = (navigator.language || '').toLowerCase().startsWith('en') ? 'en' : 'es';
  }
  root.lang = language;
})();
