const IDENTIFIER = /^[A-Za-z0-9_-]{1,64}$/;
const HOST = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

/** RH17: the same bulletin and subscriber always make the same key, so a second delivery collides with the first. */
export function deliveryKey(bulletinId: string, subscriberId: string): string {
  return `${identifier(bulletinId)}:${identifier(subscriberId)}`;
}

/** The Message-ID of a delivery (RFC 5322): the same on every attempt, so that receivers can drop a repeated one. */
export function deliveryMessageId(bulletinId: string, subscriberId: string, host: string): string {
  if (!HOST.test(host)) throw new RangeError(`not a host name: ${host}`);
  return `<${identifier(bulletinId)}.${identifier(subscriberId)}@${host}>`;
}

function identifier(id: string): string {
  if (!IDENTIFIER.test(id)) throw new RangeError(`not an identifier: ${id}`);
  return id;
}

/** Whose delivery a Message-ID names; null when it is not one that we make. */
export function readDeliveryMessageId(text: string): { bulletinId: string; subscriberId: string } | null {
  const [, bulletinId, subscriberId] =
    /^<([0-9a-f]{24})\.([0-9a-f]{24})@[a-z0-9.-]{1,253}>$/i.exec(text.trim()) ?? [];
  if (bulletinId === undefined || subscriberId === undefined) return null;
  return { bulletinId: bulletinId.toLowerCase(), subscriberId: subscriberId.toLowerCase() };
}
