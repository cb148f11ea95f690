import type { DeliveryStatus } from '@altavoz/domain/bulletins/bulletin';
import type { Language } from '@altavoz/domain/shared/language';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { presentMoment } from '../../platform/present.js';
import type { Delivery } from './bulletin.js';

interface Words {
  readonly columns: readonly [
    email: string,
    status: string,
    sentAt: string,
    attempts: string,
    reason: string,
    messageId: string,
  ];
  readonly statuses: Readonly<Record<DeliveryStatus, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  es: {
    columns: ['Dirección', 'Estado', 'Hora', 'Intentos', 'Respuesta del servidor', 'Mensaje'],
    statuses: {
      pending: 'Por enviar',
      sending: 'Saliendo',
      sent: 'Enviado',
      failed: 'Fallido',
      suppressed: 'Omitido',
      uncertain: 'Incierto',
    },
  },
  en: {
    columns: ['Address', 'Status', 'Time', 'Attempts', "The server's answer", 'Message'],
    statuses: {
      pending: 'To send',
      sending: 'Leaving',
      sent: 'Sent',
      failed: 'Failed',
      suppressed: 'Left out',
      uncertain: 'Uncertain',
    },
  },
};

/**
 * RFC 4180 with a mark that makes spreadsheets read it as UTF-8. Addresses and replies come from outside: nothing in
 * them is a formula when the file is opened.
 */
export function deliveriesCsv(batches: AsyncIterable<readonly Delivery[]>, language: Language): Readable {
  return Readable.from(lines(batches, WORDS[language]), { objectMode: false });
}

async function* lines(batches: AsyncIterable<readonly Delivery[]>, words: Words): AsyncGenerator<string> {
  yield `\uFEFF${text([words.columns])}`;
  for await (const batch of batches) {
    if (batch.length > 0) yield text(batch.map((delivery) => cells(delivery, words)));
  }
}

function cells(delivery: Delivery, { statuses }: Words): (string | number)[] {
  const { email, status, sentAt, attempts, reason, messageId } = delivery;
  const moment = presentMoment(sentAt) ?? '';
  return [plain(email), statuses[status], moment, attempts, plain(reason ?? ''), plain(messageId)];
}

function text(rows: readonly (readonly (string | number)[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true });
}

/** Control characters hide what a cell begins with. */
function plain(cell: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  return cell.replace(/[\u0000-\u001F\u007F]+/g, ' ').trim();
}
