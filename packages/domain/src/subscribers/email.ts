import { LIMITS } from '../shared/limits.js';

// Bang paths, percent routing, quotes, comments and groups are legal in old mail and only serve to deceive today.
const LOCAL_PART = /^[a-z0-9#$&'*+/=?^_{|}~-]+(\.[a-z0-9#$&'*+/=?^_{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const MAX_LOCAL_PART = 64;

/**
 * One spelling for an address, so that the same person is not on a list twice: trimmed, in lower case, the domain
 * in its ASCII form. Nothing when the text is no address that a bulletin could be sent to.
 */
export function normalizeEmail(text: string): string | undefined {
  const address = text.trim().normalize('NFC').toLowerCase();
  const at = address.lastIndexOf('@');
  const domain = asciiDomain(address.slice(at + 1));
  if (at < 1 || domain === undefined) return undefined;
  const local = address.slice(0, at);
  const normalized = `${local}@${domain}`;
  if (local.length > MAX_LOCAL_PART || normalized.length > LIMITS.email || !LOCAL_PART.test(local))
    return undefined;
  return normalized;
}

/** Whether the text is an address that a bulletin could be sent to. */
export function isEmail(text: string): boolean {
  return normalizeEmail(text) !== undefined;
}

/** The domain of a normalized address. */
export function emailDomain(normalized: string): string {
  return normalized.slice(normalized.lastIndexOf('@') + 1);
}

/** A host name of at least two labels, in ASCII (`españa.example` → `xn--espaa-rta.example`). */
function asciiDomain(domain: string): string | undefined {
  // The URL parser accepts ports, paths and numbers in odd bases; only plain letters beyond ASCII are given to it.
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(domain)) return undefined;
  const isAscii = [...domain].every((character) => character < '\u0080');
  const url = isAscii ? undefined : URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`) : null;
  if (url === null) return undefined;
  const ascii = url?.hostname ?? domain;
  const labels = ascii.split('.');
  const top = labels.at(-1) ?? '';
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && TOP_LEVEL.test(top)
    ? ascii
    : undefined;
}
