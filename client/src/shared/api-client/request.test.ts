import type { getMe } from '@altavoz/contracts/auth';
import type { listCampaigns, updateCampaign } from '@altavoz/contracts/campaigns';
import { CAMPAIGN_ID, sampleCampaign, sampleSession } from '../../testing/samples.js';
import { Answer, NO_ANSWER, problem, stubApi } from '../../testing/stub-api.js';
import { setCsrfToken } from './csrf-token.js';
import { ApiProblem, OfflineError } from './problem.js';
import { isPassing, retryDelay } from './query-client.js';
import { call, urlOf } from './request.js';

const params = { campaignId: CAMPAIGN_ID };

async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('The call was expected to fail');
}

beforeEach(() => setCsrfToken(undefined));

describe('call', () => {
  it('fills the path, sends version, token and body, and gives the answer', async () => {
    setCsrfToken('token-1');
    const api = stubApi({ 'PATCH /campaigns/:campaignId': sampleCampaign({ name: 'Valdemar' }) });
    const answer = await call<typeof updateCampaign>('PATCH /campaigns/:campaignId', {
      params,
      body: { name: 'Valdemar' },
      version: 3,
      idempotencyKey: 'once',
    });
    expect(answer.name).toBe('Valdemar');
    const [sent] = api.calls;
    expect(sent?.path).toBe(`/campaigns/${CAMPAIGN_ID}`);
    expect(sent?.body).toEqual({ name: 'Valdemar' });
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.headers.get('x-csrf-token')).toBe('token-1');
    expect(sent?.headers.get('idempotency-key')).toBe('once');
  });

  it('leaves undefined filters out and sends no token with a reading call', async () => {
    setCsrfToken('token-1');
    const api = stubApi({ 'GET /campaigns': { items: [], nextCursor: null } });
    await call<typeof listCampaigns>('GET /campaigns', { query: { limit: 20, cursor: undefined } });
    expect(api.calls[0]?.query.toString()).toBe('limit=20');
    expect(api.calls[0]?.headers.has('x-csrf-token')).toBe(false);
  });

  it('turns a problem document into an ApiProblem with its rule and fields', async () => {
    stubApi({
      'GET /auth/me': problem(422, 'rule-broken', {
        rule: 'RH9',
        detail: 'A tactic needs an approved message',
        errors: [
          { path: 'body.messages', code: 'too-small', message: 'pick one', values: { least: 1, odd: {} } },
        ],
      }),
    });
    const error = await failure(call<typeof getMe>('GET /auth/me'));
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ status: 422, code: 'rule-broken', rule: 'RH9' });
    expect((error as ApiProblem).errors).toEqual([
      { path: 'body.messages', code: 'too-small', message: 'pick one', values: { least: 1 } },
    ]);
  });

  it('gives a page of a proxy a code of its own', async () => {
    stubApi({ 'GET /auth/me': new Answer(502, '<html>', { 'content-type': 'text/html' }) });
    expect(await failure(call<typeof getMe>('GET /auth/me'))).toMatchObject({
      status: 502,
      code: 'unreadable-answer',
    });
  });

  it('says OfflineError when nobody answers', async () => {
    stubApi({ 'GET /auth/me': NO_ANSWER });
    expect(await failure(call<typeof getMe>('GET /auth/me'))).toBeInstanceOf(OfflineError);
  });

  it('lets a cancelled call fail as cancelled, not as offline', async () => {
    stubApi({ 'GET /auth/me': sampleSession() });
    const controller = new AbortController();
    controller.abort(new Error('left the screen'));
    const error = await failure(call<typeof getMe>('GET /auth/me', { signal: controller.signal }));
    expect(error).not.toBeInstanceOf(OfflineError);
  });

  it('asks for a fresh token once when the session was renewed elsewhere', async () => {
    setCsrfToken('old');
    const api = stubApi({
      'GET /auth/me': sampleSession(),
      'PATCH /campaigns/:campaignId': ({ headers }: { headers: Headers }) =>
        headers.get('x-csrf-token') === sampleSession().csrfToken
          ? sampleCampaign()
          : problem(403, 'invalid-csrf-token'),
    });
    await call<typeof updateCampaign>('PATCH /campaigns/:campaignId', { params, body: {}, version: 1 });
    expect(api.callsOf('PATCH /campaigns/:campaignId')).toHaveLength(2);
  });

  it('refuses a path whose parameter is missing', () => {
    const incomplete = {} as typeof params;
    expect(() =>
      urlOf<typeof updateCampaign>('PATCH /campaigns/:campaignId', { params: incomplete, body: {} }),
    ).toThrow('campaignId');
  });

  it('knows the names of endpoints: another route does not compile', () => {
    const wrong = () =>
      // @ts-expect-error the endpoint's name is PATCH /campaigns/:campaignId
      urlOf<typeof updateCampaign>('PATCH /campaign/:campaignId', { params, body: {} });
    expect(wrong()).toBe(`/api/v1/campaign/${CAMPAIGN_ID}`);
  });
});

describe('trying again', () => {
  it('is for what may pass: no network and failures of the service', () => {
    const make = (status: number) => new ApiProblem({ status, code: 'x', title: 'x' });
    expect(isPassing(new OfflineError('x'))).toBe(true);
    expect(isPassing(make(503))).toBe(true);
    expect(isPassing(make(422))).toBe(false);
    expect(isPassing(new Error('bug'))).toBe(false);
  });

  it('waits as long as Retry-After says', async () => {
    stubApi({
      'GET /auth/me': new Answer(
        503,
        { code: 'unavailable', title: 'x', status: 503 },
        { 'retry-after': '7' },
      ),
    });
    const error = await failure(call<typeof getMe>('GET /auth/me'));
    expect(retryDelay(0, error)).toBe(7_000);
    expect(retryDelay(2, new OfflineError('x'))).toBe(4_000);
  });
});
