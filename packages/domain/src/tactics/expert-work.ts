/** Catalogue tactics that work on how the city is found on the web, which takes an expert (L10). */
export const SEARCH_POSITIONING_CODES: readonly string[] = ['D3.1'];
