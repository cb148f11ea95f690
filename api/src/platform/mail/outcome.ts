import type { SendOutcome } from './mailer.js';

const NEVER_CONNECTED = new Set([
  'EDNS',
  'ECONNREFUSED',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'ETLS',
  'EENVELOPE',
  'EPROXY',
  'ECONFIG',
]);

/** 554 and the codes 5.7.x (RFC 3463) refuse the sender for a policy, whoever the recipient is. */
const ABOUT_US = /^554|^\d{3}[ -]\d\.7\.\d/;

/**
 * What a failed attempt means. A reply of the relay is an answer; a connection that never stood sent nothing; anything
 * else may have happened after the relay had taken the mail, and then nobody knows.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (typeof error !== 'object' || error === null) return { state: 'uncertain', reply: 'unknown' };
  const { code, responseCode, response, syscall, command, message } = fieldsOf(error);
  if (responseCode !== undefined) {
    const recipient = command === 'RCPT TO' && !ABOUT_US.test(response ?? '');
    return { state: 'refused', permanent: responseCode >= 500, reply: String(responseCode), recipient };
  }
  const notSent =
    syscall === 'connect' || command === 'AUTH' || command === 'STARTTLS' || /greeting/i.test(message ?? '');
  if (notSent || (code !== undefined && NEVER_CONNECTED.has(code))) {
    // An address that the library itself refuses will be refused at every try.
    return { state: 'refused', permanent: code === 'EENVELOPE', reply: code ?? 'not sent' };
  }
  return { state: 'uncertain', reply: code ?? 'unknown' };
}

interface Fields {
  code?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  syscall?: string | undefined;
  command?: string | undefined;
  message?: string | undefined;
}

function fieldsOf(error: object): Fields {
  const field = (name: string): unknown =>
    name in error ? (error as Record<string, unknown>)[name] : undefined;
  const text = (name: string) => (typeof field(name) === 'string' ? String(field(name)) : undefined);
  const responseCode = field('responseCode');
  return {
    code: text('code'),
    syscall: text('syscall'),
    response: text('response'),
    command: text('command'),
    message: text('message'),
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
  };
}
