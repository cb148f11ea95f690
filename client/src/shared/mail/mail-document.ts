/**
 * Somebody's mail to look at in a frame: its links open outside, and the page they lead to gets no hold of ours. The
 * frame runs no script and submits nothing; this only says where links go.
 */
export function mailDocument(html: string, appearance?: 'light' | 'dark'): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (appearance) wear(page, appearance);
  for (const link of page.querySelectorAll('a[href], area[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

const DARK = /@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g;

/** The mail as a program in that appearance shows it, whichever this one is in. */
function wear(page: Document, appearance: 'light' | 'dark'): void {
  for (const style of page.querySelectorAll('style')) {
    style.textContent = style.textContent.replace(
      DARK,
      appearance === 'dark' ? '@media all' : '@media not all',
    );
  }
  page.documentElement.style.colorScheme = appearance;
}
