const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** The address in its normal form, or `null` when a mail must not link to it (scripts, files, data, credentials). */
export function safeLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!SCHEMES.has(url.protocol)) return null;
  // `https://bank.example@evil.example` shows one place and leads to another.
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** The same for what is loaded, not followed. */
export function safeImage(address: string): string | null {
  const link = safeLink(address);
  return link?.startsWith('http') ? link : null;
}
