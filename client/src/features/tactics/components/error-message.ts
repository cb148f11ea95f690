/** The sentence of a field that holds a text in two languages: its own, or that of either language. */
export function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  const spanish = 'es' in error ? messageIn(error.es) : undefined;
  return spanish ?? ('en' in error ? messageIn(error.en) : undefined);
}
