import type { SendMailOptions } from 'nodemailer';
import type { MailAddress, OutgoingMail } from './mailer.js';

/** A mail in the words of the mail library. Addresses are objects, so no header is parsed from text. */
export function compose(mail: OutgoingMail, from: MailAddress, date: Date): SendMailOptions {
  return {
    from: copy(mail.from ?? from),
    to: [copy(mail.to)],
    ...(mail.replyTo ? { replyTo: copy(mail.replyTo) } : {}),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date,
    ...(mail.messageId ? { messageId: mail.messageId } : {}),
    headers: headersOf(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What is not said by the parts of a mail themselves. */
export function headersOf(mail: OutgoingMail): Record<string, string> {
  return {
    'Content-Language': mail.language,
    'Auto-Submitted': 'auto-generated',
    ...(mail.listId ? { 'List-Id': mail.listId } : {}),
    ...(mail.unsubscribeUrl
      ? {
          'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
      : {}),
    ...mail.headers,
  };
}

function copy({ name, address }: MailAddress) {
  return { name, address };
}
