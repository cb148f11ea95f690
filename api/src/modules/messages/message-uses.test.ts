import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newBulletin, newList } from '../bulletins/testing/bulletin-fixtures.js';
import { approvedMessage, MESSAGE, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';
import { CLIP } from '../free-press/testing/clip-fixtures.js';
import { groundOf, readyTactic, scheduledTactic, type Ground } from '../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let ground: Ground;
let plan: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
  const campaignId = (await newCampaign(api, lead)).id;
  plan = `/campaigns/${campaignId}`;
  ground = await groundOf(campaignId, { editor, lead });
});
afterAll(() => api.close());

const usesOf = async (id: string, agent = editor) =>
  (await agent.get(`${plan}/messages/${id}/uses`).expect(200)).body;

test('F3 where a message is used, by kind and month, what was said included', async () => {
  const { messageId } = ground;
  const day = today(api);
  const later = addDays(day, 40);
  const tactic = await scheduledTactic(ground, editor, { start: later, end: addDays(later, 1) });
  const idea = await readyTactic(ground, editor, { name: { es: 'Una idea sin fecha' } });
  const list = await newList(lead);
  const words = { id: 'words', type: 'message', messageId, text: MESSAGE.text.es };
  const bulletin = await newBulletin(editor, ground.campaignId, list.id, {
    month: later.slice(0, 7),
    blocks: [words],
  });
  const said = { date: day, outlet: 'Radio Valdemar', messageIds: [messageId] };
  const { body: statement } = await editor.post(`${plan}/statements`, said).expect(201);
  const { body: clip } = await editor
    .post(`${plan}/clips`, { ...CLIP, date: day, messageIds: [messageId] })
    .expect(201);

  const uses = await usesOf(messageId);
  expect(uses).toMatchObject({ total: 5, ahead: 1 });
  expect(uses.items[0]).toMatchObject({ kind: 'tactic', id: idea.id, start: null, settled: false });
  const settled = uses.items.filter((one: { settled: boolean }) => one.settled);
  expect(settled.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`).sort()).toEqual(
    [`clip ${clip.id}`, `statement ${statement.id}`, `tactic ${tactic.id}`].sort(),
  );
  // A bulletin that nobody has approved is no use yet, and is told apart.
  expect(uses.items).toContainEqual(
    expect.objectContaining({ kind: 'bulletin', id: bulletin.id, settled: false }),
  );
  expect(uses.months[0]).toMatchObject({
    month: day.slice(0, 7),
    counts: { tactic: 0, bulletin: 0, statement: 1, clip: 1 },
    total: 2,
  });
  expect(uses.months.at(-1).counts).toMatchObject({ tactic: 1 });

  const viewer = await api.signIn('viewer');
  const { body: report } = await viewer.get(`${plan}/message-frequency`).expect(200);
  const row = report.rows.find((one: { messageId: string }) => one.messageId === messageId);
  expect(row.total).toBe(uses.months.reduce((sum: number, { total }: { total: number }) => sum + total, 0));
  expect(row.counts[report.months.indexOf(day.slice(0, 7))]).toMatchObject({ statement: 1, clip: 1 });
  expect(report.unused).toEqual([]);
  const resting = await approvedMessage(ground.campaignId, editor, lead);
  const { body: again } = await viewer.get(`${plan}/message-frequency`).expect(200);
  expect(again.unused).toEqual([{ messageId: resting.id, lastUse: null, days: 0, nextUse: null }]);
});

test('A7 which tactic carries which message, as a sheet; a zero on an edge is a gap', async () => {
  const { text } = await editor.get(`${plan}/message-alignment.csv?phase=1`).expect(200);
  const [head, ...rows] = text.trim().split('\r\n');
  expect(head).toMatch(/^Tactic,Phase,Start,Messages,/);
  expect(rows.at(-1)).toMatch(/^Tactics that carry it,/);
  const carrying = rows.slice(0, -1).map((row: string) => row.split(',')[3]);
  expect(new Set(carrying)).toEqual(new Set(['1']));
  const { body } = await editor.get(`${plan}/unfit-messages`).expect(200);
  const unfit = rows.slice(0, -1).filter((row: string) => row.includes('does not hold')).length;
  expect(body.items).toHaveLength(unfit);
  const { headers } = await editor.get(`${plan}/message-alignment.xlsx?phase=3`).expect(200);
  expect(headers['content-type']).toMatch(/spreadsheetml/);
});

test('what nothing carries has no month, and a message of nowhere is not found', async () => {
  const { body } = await editor.post(`${plan}/messages`, MESSAGE).expect(201);
  expect(await usesOf(body.id)).toEqual({ items: [], total: 0, ahead: 0, months: [] });
  const other = (await newCampaign(api, lead)).id;
  await editor.get(`/campaigns/${other}/messages/${body.id}/uses`).expect(404);
});
