/** Catalogue tactics that live in social networks: they cost nothing but somebody's time (I7). */
export const SOCIAL_NETWORK_CODES: readonly string[] = ['D1.2', 'D2.3', 'D3.4'];
