const IDENTIFIER = /^[A-Za-z0-9_-]{1,64}$/;
const HOST = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

/** RH17: the same mailing and recipient always make the same key, so a second delivery collides with the first. */
export function deliveryKey(mailingId: string, recipientId: string): string {
  return `${identifier(mailingId)}:${identifier(recipientId)}`;
}

/** The Message-ID of a delivery (RFC 5322): the same on every attempt, so that receivers can drop a repeated one. */
export function deliveryMessageId(mailingId: string, recipientId: string, host: string): string {
  if (!HOST.test(host)) throw new RangeError(`not a host name: ${host}`);
  return `<${identifier(mailingId)}.${identifier(recipientId)}@${host}>`;
}

function identifier(id: string): string {
  if (!IDENTIFIER.test(id)) throw new RangeError(`not an identifier: ${id}`);
  return id;
}

/** Whose delivery a Message-ID names; null when it is not one that we make. */
export function readDeliveryMessageId(text: string): { mailingId: string; recipientId: string } | null {
  const [, mailingId, recipientId] =
    /^<([0-9a-f]{24})\.([0-9a-f]{24})@[a-z0-9.-]{1,253}>$/i.exec(text.trim()) ?? [];
  if (mailingId === undefined || recipientId === undefined) return null;
  return { mailingId: mailingId.toLowerCase(), recipientId: recipientId.toLowerCase() };
}
