const MAX_TERMS = 40;
const MAX_TERM = 40;

/** Words to find somebody by: without accents nor capitals, each once. */
export function searchTerms(texts: readonly string[]): string[] {
  const words = texts
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, MAX_TERM)))].slice(0, MAX_TERMS);
}
