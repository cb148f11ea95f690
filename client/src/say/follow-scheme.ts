/** The key of `before-paint.js` and of the rooms. */
const KEY = 'altavoz-theme';

function chosen(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Without storage nobody has chosen: the system decides.
    return null;
  }
}

/** Light and dark change with the system while the page is open, unless somebody chose one. */
export function followScheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => {
    const choice = chosen();
    if (choice === 'light' || choice === 'dark') return;
    document.documentElement.setAttribute('data-mantine-color-scheme', dark.matches ? 'dark' : 'light');
  });
}
