import { bounceKindOf } from '@altavoz/domain/subscribers/bounce';
import { normalizeEmail } from '@altavoz/domain/subscribers/email';
import PostalMime, { type Attachment } from 'postal-mime';
import type { MailReport } from './bounce.js';

/** A message about very many mails is no report about ours. */
const MAX_RECIPIENTS = 100;
const MAX_DETAIL = 500;
/** Of the mail that is reported: its head comes first, and nothing else is read. */
const MAX_HEAD = 64 * 1024;

type Fields = ReadonlyMap<string, string>;

/**
 * What a message says about mails of ours: a delivery report (RFC 3464), a complaint (RFC 5965), or the bounce of a
 * server that writes neither but names the recipient (X-Failed-Recipients). Empty for any other message.
 */
export async function readReports(raw: Uint8Array | string): Promise<MailReport[]> {
  const mail = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
  });
  const part = (...types: string[]): string | null => {
    const found = mail.attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()));
    return found ? textOf(found) : null;
  };
  const original = headOf(
    part('message/rfc822', 'text/rfc822-headers', 'message/global', 'message/rfc822-headers'),
  );
  const messageId = original.get('message-id') ?? null;

  const feedback = part('message/feedback-report');
  if (feedback !== null) return complaint(groupsOf(feedback)[0] ?? new Map(), messageId, original);

  const status = part('message/delivery-status', 'message/global-delivery-status');
  if (status !== null) {
    // The first group is about the message as a whole; those after it are about one recipient each.
    return groupsOf(status)
      .slice(1, MAX_RECIPIENTS + 1)
      .flatMap((fields) => deliveryStatus(fields, messageId));
  }
  const failed = mail.headers.find(({ key }) => key === 'x-failed-recipients')?.value;
  return failed === undefined ? [] : failedRecipients(failed, mail.text ?? '', messageId);
}

function deliveryStatus(fields: Fields, messageId: string | null): MailReport[] {
  const action = (fields.get('action') ?? '').toLowerCase();
  const code = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '';
  const reply = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
  // Whom we wrote to comes first: the final recipient of a forwarded mail is somebody we do not know.
  const email =
    addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient')) ?? null;
  const base = { email, messageId, code, detail: (reply || code).slice(0, MAX_DETAIL) };
  if (action === 'delivered' || action === 'relayed') return [{ ...base, kind: 'delivered' }];
  // "Delayed" is no end: the server goes on trying.
  if (action !== 'failed') return [];
  return [{ ...base, kind: bounceKindOf(code, reply) ?? 'soft' }];
}

function complaint(fields: Fields, messageId: string | null, original: Fields): MailReport[] {
  const type = (fields.get('feedback-type') ?? '').toLowerCase();
  if (type !== 'abuse' && type !== 'fraud' && type !== 'opt-out') return [];
  const email = addressIn(fields.get('original-rcpt-to')) ?? addressIn(original.get('to')) ?? null;
  return [{ kind: 'complaint', email, messageId, code: '', detail: type }];
}

function failedRecipients(header: string, text: string, messageId: string | null): MailReport[] {
  const reply = /^.*\b[45]\d{2}[ -].*$/m.exec(text)?.[0].trim() ?? '';
  const code = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(reply)?.[0] ?? '';
  const id = messageId ?? /^Message-ID:\s*(<[^<>\s]{3,300}>)/im.exec(text)?.[1] ?? null;
  return header
    .split(',')
    .slice(0, MAX_RECIPIENTS)
    .flatMap((one) => {
      const email = normalizeEmail(one);
      if (email === undefined) return [];
      const kind = bounceKindOf(code, reply) ?? 'soft';
      return [{ kind, email, messageId: id, code, detail: reply.slice(0, MAX_DETAIL) }];
    });
}

/** `rfc822; ana@correo.example` → the address. */
function addressIn(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const text = field.replace(/^[\w-]+\s*;/, '');
  return normalizeEmail(/<([^<>]+)>/.exec(text)?.[1] ?? text);
}

/** Fields in groups that are parted by empty lines, unfolded, by their names in small letters. */
function groupsOf(text: string): Fields[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0);
}

function headOf(text: string | null): Fields {
  return groupsOf((text ?? '').slice(0, MAX_HEAD).replace(/^\s+/, ''))[0] ?? new Map();
}

function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const [, name, value = ''] = /^([\w-]{1,80}):(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
