import type { SendOutcome } from './mailer.js';
import { NotHandedOver } from './not-handed-over.js';

/** 554 and the codes 5.7.x (RFC 3463) refuse the sender for a policy, whoever the recipient is. */
const ABOUT_US = /^554|^\d{3}[ -]\d\.7\.\d/;

/**
 * What a failed attempt means. A reply of the relay is an answer; a mail that never left was not sent; anything else may
 * have happened after the relay had taken the mail, and then nobody knows.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof NotHandedOver) return { state: 'refused', permanent: false, reply: error.code };
  const code = codeOf(error);
  const replyCode = replyCodeOf(error);
  if (replyCode !== undefined) {
    const recipient =
      textOf(error, 'command') === 'RCPT TO' && !ABOUT_US.test(textOf(error, 'response') ?? '');
    return { state: 'refused', permanent: replyCode >= 500, reply: String(replyCode), recipient };
  }
  // An address that the library itself refuses will be refused at every try.
  if (code === 'EENVELOPE') return { state: 'refused', permanent: true, reply: code };
  return { state: 'uncertain', reply: code ?? 'unknown' };
}

/** The number that the relay's reply begins with, where it replied. */
export function replyCodeOf(error: unknown): number | undefined {
  const code = fieldOf(error, 'responseCode');
  return typeof code === 'number' ? code : undefined;
}

/** The library's or the system's name for what went wrong. */
export function codeOf(error: unknown): string | undefined {
  return textOf(error, 'code');
}

function textOf(error: unknown, name: string): string | undefined {
  const field = fieldOf(error, name);
  return typeof field === 'string' ? field : undefined;
}

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null && name in error
    ? (error as Record<string, unknown>)[name]
    : undefined;
}
