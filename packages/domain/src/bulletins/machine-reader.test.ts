import { expect, test } from '@jest/globals';
import { isMachine } from './machine-reader.js';

test.each([
  '',
  '   ',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0)',
  'Barracuda Sentinel (EE)',
  'curl/8.5.0',
  'python-requests/2.31',
  'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0',
  'Slackbot-LinkExpanding 1.0',
  'WhatsApp/2.23',
  'Go-http-client/1.1',
])('%j is a program', (userAgent) => {
  expect(isMachine(userAgent)).toBe(true);
});

test.each([
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)',
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0',
])('%j may be a person', (userAgent) => {
  expect(isMachine(userAgent)).toBe(false);
});
