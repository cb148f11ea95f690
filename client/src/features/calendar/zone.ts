/** Where this browser is; undefined when that is where the campaign is too. */
export function ownZone(campaignZone: string): string | undefined {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === campaignZone ? undefined : timeZone;
}

/** `Bogotá` of `America/Bogota`, as far as the name tells. */
export function placeOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
