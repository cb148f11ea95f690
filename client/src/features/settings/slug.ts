const LONGEST = 60;

/** Whether a text can end the address of a subscribe page. */
export const isSlug = (text: string): boolean =>
  text.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** The name as the end of an address: `Boletín de Valdemar` → `boletin-de-valdemar`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
