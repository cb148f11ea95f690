import type { Role } from '@altavoz/domain/accounts/role';

/** The page of those who speak; it is another document, so a link to it is a plain one. */
export const SAY_PAGE = '/say';

/** Whether an address is the page's, with or without something after it. */
export const isSayPage = (address: string): boolean => /^\/say\/?(?:[?#]|$)/.test(address);

/** Who begins there: they came to read the words. */
export const beginsAtSay = (role: Role): boolean => role === 'spokesperson' || role === 'ambassador';
