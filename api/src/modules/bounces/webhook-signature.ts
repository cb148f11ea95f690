import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older calls are not taken: whoever overhears one cannot repeat it tomorrow. */
const VALID_MS = 5 * 60_000;

interface Signed {
  readonly timestamp: string | null;
  readonly signature: string | null;
  readonly body: Uint8Array;
}

/** `sha256=` and the HMAC of timestamp, full stop and body: what whoever shares the secret writes above a call. */
export function signatureOf(secret: string, timestamp: string, body: Uint8Array): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

/** Whether a call comes from somebody who knows the secret, just now. */
export function isSignedWith(secret: string, { timestamp, signature, body }: Signed, now: Date): boolean {
  if (timestamp === null || signature === null || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > VALID_MS) return false;
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(secret, timestamp, body))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
