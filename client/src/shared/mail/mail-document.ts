/**
 * Somebody's mail to look at in a frame: its links open outside, and the page they lead to gets no hold of ours. The
 * frame runs no script and submits nothing; this only says where links go.
 */
export function mailDocument(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('a[href], area[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
