import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LinkProbe } from './link-probe.js';
import type { NameAnswer, NameResolver } from './name-resolver.js';
import { isPublicAddress } from './public-address.js';
import { senderRecords } from './sender-records.js';

const answer = <T>(records: readonly T[] | undefined): NameAnswer<T> =>
  records === undefined ? { known: false } : { known: true, records };
const names = (known: Readonly<Record<string, readonly string[] | undefined>>): NameResolver => ({
  addresses: (host) => Promise.resolve(answer(host in known ? known[host] : [])),
  texts: (host) => Promise.resolve(answer(host in known ? known[host] : [])),
});

describe('what may be called', () => {
  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.10', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '::ffff:127.0.0.1',
      '64:ff9b::a00:1',
      'ff02::1',
    ],
    ...['2002:7f00:1::', '255.255.255.255', 'not an address', ''],
  ])('%s is private', (address) => expect(isPublicAddress(address)).toBe(false));
  test.each(['8.8.8.8', '193.110.128.1', '2a00:1450:4003::1', '::ffff:8.8.8.8'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe('a link', () => {
  let server: Server;
  let port: number;
  const seen: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method = '', url = '' } = request;
      seen.push(`${method} ${url}`);
      if (url === '/moved') response.writeHead(301, { location: '/here' });
      else if (url === '/inside') response.writeHead(302, { location: 'http://inside.example/secret' });
      else if (url === '/round') response.writeHead(302, { location: '/round' });
      else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' });
      else if (url === '/only-get') response.writeHead(method === 'GET' ? 200 : 405);
      else if (url === '/here' || url === '/') response.writeHead(200);
      else if (url === '/ill') response.writeHead(503);
      else response.writeHead(404);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const probe = new LinkProbe({
    names: names({
      'valdemar.example': ['127.0.0.1'],
      'inside.example': ['10.0.0.7'],
      'far.example': undefined,
    }),
    mayCall: (address) => address === '127.0.0.1',
  });
  const look = (path: string) => probe.look(`http://valdemar.example:${port}${path}`);

  test('is reached, also around a corner and where only GET is known', async () => {
    expect(
      await probe.lookAll(
        ['/', '/moved', '/only-get'].map((path) => `http://valdemar.example:${port}${path}`),
      ),
    ).toEqual(['reached', 'reached', 'reached']);
  });
  test('is broken when it is not there, goes in circles or leads to something that is no page', async () => {
    expect([await look('/gone'), await look('/round'), await look('/file')]).toEqual([
      'broken',
      'broken',
      'broken',
    ]);
    expect(await probe.look('http://nowhere.example/')).toBe('broken');
    expect(await probe.look('not a link')).toBe('broken');
  });
  test('nobody could tell when the server is ill or no name server answers', async () => {
    expect([await look('/ill'), await probe.look('https://far.example/')]).toEqual(['unknown', 'unknown']);
  });
  test('into a private network it is not followed, on its first step or a later one', async () => {
    expect(await look('/inside')).toBe('refused');
    expect(seen.some((line) => line.includes('secret'))).toBe(false);
    const strict = new LinkProbe({ names: names({ 'mixed.example': ['8.8.8.8', '10.0.0.1'] }) });
    for (const url of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://0x7f.1/',
      'http://2130706433/',
      'http://mixed.example/',
    ]) {
      expect({ url, state: await strict.look(url) }).toEqual({ url, state: 'refused' });
    }
  });
});

describe('the records of the sender', () => {
  const sender = { domain: 'correo.valdemar.example', dkim: { domain: 'valdemar.example', selector: 'k1' } };
  test('are found, that of the domain above too', async () => {
    const records = names({
      'correo.valdemar.example': ['google-site=x', 'v=spf1 include:relay.example -all'],
      '_dmarc.valdemar.example': ['v=DMARC1; p=none'],
      'k1._domainkey.valdemar.example': ['v=DKIM1; k=rsa; p=MIGf'],
    });
    expect(await senderRecords(records, sender)).toMatchObject({
      spf: 'found',
      dkim: 'found',
      dmarc: 'found',
    });
  });
  test('are missing, are a withdrawn key, or nobody could tell', async () => {
    const empty = names({ 'k1._domainkey.valdemar.example': ['v=DKIM1; p='] });
    expect(await senderRecords(empty, sender)).toMatchObject({
      spf: 'missing',
      dkim: 'missing',
      dmarc: 'missing',
    });
    expect(await senderRecords(empty, { ...sender, dkim: null })).toMatchObject({ dkim: 'elsewhere' });
    const silent: NameResolver = {
      addresses: () => Promise.resolve({ known: false }),
      texts: () => Promise.resolve({ known: false }),
    };
    expect(await senderRecords(silent, sender)).toMatchObject({
      spf: 'unknown',
      dkim: 'unknown',
      dmarc: 'unknown',
    });
  });
});
