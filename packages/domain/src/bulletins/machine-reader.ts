/**
 * Programs that open mails and follow links without anybody reading: scanners of attachments and links, crawlers,
 * previews of chats, libraries. Proxies that load pictures for a reader (Gmail's, Yahoo's) and mail programs are none.
 */
const MACHINES =
  /bot\b|bot[/;-]|crawl|spider|slurp|scan|monitor|curl|wget|python|perl|ruby|\bjava\/|go-http|httpclient|okhttp|libwww|axios|node-fetch|undici|headless|phantom|puppeteer|playwright|barracuda|proofpoint|mimecast|safelinks|safebrowsing|cloudmark|symantec|trendmicro|trend micro|fortinet|fortimail|sophos|ironport|forcepoint|zscaler|bitdefender|kaspersky|facebookexternalhit|whatsapp|telegram|skypeuripreview|discord|slack|linkpreview|validator/i;

/** Whether what asks says, or hides, that it is a program. */
export function isMachine(userAgent: string): boolean {
  return userAgent.trim() === '' || MACHINES.test(userAgent);
}
