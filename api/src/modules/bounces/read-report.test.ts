import { describe, expect, test } from '@jest/globals';
import { readReports } from './read-report.js';

const MESSAGE_ID = '<64b7f0c2a1d3e4f5a6b7c8a1.64b7f0c2a1d3e4f5a6b7c8b2@boletin.valdemar.example>';

const lines = (...all: string[]): string => all.join('\r\n');

/** A report as mail servers write it: words, fields for programs, and what was sent. */
function dsn(
  status: string[],
  original: string[],
  type = 'message/rfc822',
  report = 'delivery-status',
): string {
  return lines(
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.correo.example (Mail Delivery System)',
    'To: boletin@valdemar.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${report}; boundary="edge/1"`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--edge/1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Your message could not be delivered.',
    '',
    '--edge/1',
    `Content-Type: message/${report}`,
    '',
    ...status,
    '',
    '--edge/1',
    `Content-Type: ${type}`,
    '',
    ...original,
    '',
    '--edge/1--',
    '',
  );
}

const ORIGINAL = [
  'From: Valdemar <boletin@valdemar.example>',
  'To: Ana <ana@correo.example>',
  `Message-ID:${' '}`,
  ` ${MESSAGE_ID}`,
  'Subject: Abril',
  '',
  'Hola',
];

describe('delivery reports (RFC 3464)', () => {
  test('a mailbox that is not there, as Postfix says it', async () => {
    const mail = dsn(
      [
        'Reporting-MTA: dns; mx.valdemar.example',
        'X-Postfix-Queue-ID: 4Zk1',
        'Arrival-Date: Thu,  4 Apr 2030 08:00:00 +0000 (UTC)',
        '',
        'Final-Recipient: rfc822; ana@correo.example',
        'Original-Recipient: rfc822;Ana@Correo.example',
        'Action: failed',
        'Status: 5.1.1',
        'Remote-MTA: dns; mx.correo.example',
        'Diagnostic-Code: smtp; 550 5.1.1 <ana@correo.example>: Recipient address',
        '    rejected: User unknown',
      ],
      ORIGINAL,
    );
    expect(await readReports(mail)).toEqual([
      {
        kind: 'hard',
        email: 'ana@correo.example',
        messageId: MESSAGE_ID,
        code: '5.1.1',
        detail: '550 5.1.1 <ana@correo.example>: Recipient address rejected: User unknown',
      },
    ]);
  });

  test('headers alone, a full mailbox and several recipients, as Exchange says it', async () => {
    const mail = dsn(
      [
        'Reporting-MTA: dns;exchange.correo.example',
        '',
        'Final-recipient: RFC822;full@correo.example',
        'Action: Failed',
        'Status: 5.2.2',
        'Diagnostic-code: smtp;554 5.2.2 mailbox full;',
        '',
        'Final-recipient: rfc822;gone@correo.example',
        'Action: failed',
        'Status: 5.1.10',
      ],
      [`Message-ID: ${MESSAGE_ID}`, 'Subject: Abril'],
      'text/rfc822-headers',
    );
    expect(await readReports(Buffer.from(mail))).toMatchObject([
      { kind: 'soft', email: 'full@correo.example', messageId: MESSAGE_ID, code: '5.2.2' },
      { kind: 'hard', email: 'gone@correo.example', messageId: MESSAGE_ID, detail: '5.1.10' },
    ]);
  });

  test('what is only late is no end, what was handed over is told, a status of 4 is soft', async () => {
    const about = (action: string, status: string) =>
      readReports(
        dsn(
          [
            'Reporting-MTA: dns; a.example',
            '',
            `Final-Recipient: rfc822; ana@correo.example`,
            `Action: ${action}`,
            `Status: ${status}`,
          ],
          ORIGINAL,
        ),
      );
    expect(await about('delayed', '4.4.1')).toEqual([]);
    expect(await about('delivered', '2.0.0')).toMatchObject([{ kind: 'delivered', messageId: MESSAGE_ID }]);
    expect(await about('failed', '4.4.7')).toMatchObject([{ kind: 'soft' }]);
    expect(await about('failed', 'nonsense')).toMatchObject([{ kind: 'soft', code: '' }]);
  });
});

test('a complaint (RFC 5965) is read by the mail that it is about, also when the address was taken out', async () => {
  const fields = ['Feedback-Type: abuse', 'User-Agent: Feedback/1.0', 'Version: 1'];
  const arf = dsn(fields, ORIGINAL, 'message/rfc822', 'feedback-report');
  expect(await readReports(arf)).toEqual([
    { kind: 'complaint', email: 'ana@correo.example', messageId: MESSAGE_ID, code: '', detail: 'abuse' },
  ]);
  const notSpam = dsn(['Feedback-Type: not-spam'], ORIGINAL, 'message/rfc822', 'feedback-report');
  expect(await readReports(notSpam)).toEqual([]);
});

test('the bounce of a server that writes no report, and mails that are none', async () => {
  const exim = lines(
    'X-Failed-Recipients: gone@correo.example, "a" <b@c.example>',
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@mx.correo.example>',
    'To: boletin@valdemar.example',
    'Subject: Mail delivery failed: returning message to sender',
    '',
    'A message that you sent could not be delivered:',
    '',
    '  gone@correo.example',
    '    550 5.1.1 The email account that you tried to reach does not exist',
    '',
    `Message-ID: ${MESSAGE_ID}`,
  );
  expect(await readReports(exim)).toMatchObject([
    { kind: 'hard', email: 'gone@correo.example', messageId: MESSAGE_ID, code: '5.1.1' },
  ]);
  const away = lines('From: ana@correo.example', 'Subject: Fuera de la oficina hasta el 5501', '', 'Vuelvo.');
  expect(await readReports(away)).toEqual([]);
  expect(await readReports('')).toEqual([]);
  expect(await readReports(Buffer.alloc(4_000, 0xff))).toEqual([]);
});
