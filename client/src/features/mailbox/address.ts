import type { MailSummary } from './api/get-mails.js';

/** A whole address is asked of the mailbox; anything shorter is looked for in the mails that are here. */
export function wholeAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(address) ? address : undefined;
}

/** Mails whose reader's address holds the text. */
export function toWhom<M extends Pick<MailSummary, 'to'>>(mails: readonly M[], text: string): M[] {
  const part = text.trim().toLowerCase();
  return mails.filter(({ to }) => to.toLowerCase().includes(part));
}
