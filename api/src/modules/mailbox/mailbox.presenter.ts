import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getMail } from '@altavoz/contracts/mailbox';
import type { MailSummary } from './mailbox.repository.js';
import type { ReadMail } from './mailbox.service.js';

export function presentMailSummary({ id, createdAt, from, to, subject, sizeBytes }: MailSummary) {
  return { id, receivedAt: createdAt.toISOString(), from, to, subject, sizeBytes };
}

export function presentMail({ summary, html, text, headers, source }: ReadMail): OutputOf<typeof getMail> {
  return { ...presentMailSummary(summary), html, text, headers: [...headers], source };
}
