const KEY = 'altavoz-campaign';

/** The campaign this device showed last. */
export function lastCampaignId(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    // Without storage the newest active campaign serves.
    return undefined;
  }
}

export function rememberCampaign(campaignId: string): void {
  try {
    localStorage.setItem(KEY, campaignId);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}
