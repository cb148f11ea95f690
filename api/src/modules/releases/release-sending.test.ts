import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { DeliveryRepository } from '../bulletins/delivery.repository.js';
import { SenderRepository } from '../bulletins/sender.repository.js';
import { approvedMessage, newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let path: string;
let messageId: string;
let ana: { id: string; version: number };

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
  const { id } = await newCampaign(api, lead);
  path = `/campaigns/${id}/press-releases`;
  messageId = (await approvedMessage(id, editor, lead)).id;
  ana = await contact('Ana Ruiz', { email: 'ana@gaceta.example', outlet: 'La Gaceta' });
});
afterAll(() => api.close());

async function contact(name: string, changes: object = {}): Promise<{ id: string; version: number }> {
  const body = { kind: 'local-journalist', name, ...changes };
  return (await editor.post('/contacts', body).expect(201)).body as { id: string; version: number };
}
async function release(changes: object = {}) {
  const body = {
    title: 'Cuentas abiertas',
    body: 'Valdemar publica hoy lo que cuesta cada acuerdo.',
    messageIds: [messageId],
    contactIds: [ana.id],
    callToAction: { type: 'click', label: { es: 'Ver los datos' }, url: 'https://valdemar.example/cuentas' },
    ...changes,
  };
  return (await editor.post(path, body).expect(201)).body as { id: string; version: number };
}
const read = async (id: string) => (await lead.get(`${path}/${id}`).expect(200)).body;
const runJobs = () => api.service.platform.queue.runDue();
const mailsOf = async (subject: string) => (await api.mails()).filter((mail) => mail.subject === subject);

describe('N5 a press release to the media', () => {
  test('RH10: leaves once it has everything, one by one, for whoever wants it; what left is kept', async () => {
    const twin = await contact('Redacción', { email: 'ANA@gaceta.example' });
    const declined = await contact('Bea Sol', { email: 'bea@radio.example', noReleases: true });
    const silent = await contact('Ciro Paz');
    const contactIds = [ana.id, twin.id, declined.id, silent.id];
    const draft = await release({ title: 'Una ciudad que explica', contactIds, callToAction: null });
    const at = `${path}/${draft.id}`;
    expect(await read(draft.id)).toMatchObject({
      status: 'draft',
      byMail: false,
      language: 'es',
      pressContact: { name: expect.any(String), email: expect.stringContaining('@') },
      recipients: {
        writable: 1,
        leftOut: [
          { contactId: twin.id, reason: 'same-address' },
          { contactId: declined.id, reason: 'declined' },
          { contactId: silent.id, reason: 'no-address' },
        ],
      },
    });
    await editor.post(`${at}/send`, {}, draft.version).expect(403);
    const { body: refused } = await lead.post(`${at}/send`, {}, draft.version).expect(422);
    expect(refused).toMatchObject({ rule: 'RH10' });

    const call = { type: 'click', label: { es: 'Ver' }, url: 'https://valdemar.example' };
    const pressContact = { name: 'Elena Prat', email: 'prensa@valdemar.example' };
    const embargo = { day: '2030-03-06', time: '09:00' };
    const { body: ready } = await editor
      .patch(at, { callToAction: call, pressContact, embargo }, draft.version)
      .expect(200);
    const preview = await lead.get(`${at}/preview?format=text`).expect(200);
    expect(preview.text).toContain('A la atención de cada periodista');
    expect(preview.text).toContain('no publicar antes del 6 de marzo de 2030 a las 09:00');
    await editor.post(`${at}/test`, { email: 'me@valdemar.example' }).expect(202);

    const { body: leaving } = await lead.post(`${at}/send`, {}, ready.version).expect(200);
    expect(leaving).toMatchObject({ status: 'sending', byMail: true, sentOn: '2030-03-04' });
    const [mail, ...others] = await mailsOf('Una ciudad que explica');
    expect(others).toEqual([]);
    expect(mail?.to).toBe('ana@gaceta.example');
    expect(mail?.header('to')).toBe('Ana Ruiz <ana@gaceta.example>');
    expect(mail?.header('reply-to')).toBe('Elena Prat <prensa@valdemar.example>');
    expect(mail?.header('message-id')).toBe(`<${draft.id}.${ana.id}@localhost>`);
    expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain('A la atención de Ana Ruiz');
    expect(await mailsOf('[Prueba] Una ciudad que explica')).toHaveLength(1);

    const sent = await read(draft.id);
    expect(sent).toMatchObject({ status: 'sent', deliveries: { total: 1, sent: 1 }, readiness: [] });
    const { body: ledger } = await lead.get(`${at}/deliveries`).expect(200);
    expect(ledger.items).toMatchObject([{ contactId: ana.id, name: 'Ana Ruiz', status: 'sent' }]);
    await editor.get(`${at}/deliveries`).expect(403);
    expect((await lead.get(`${at}/deliveries.csv`).expect(200)).text).toContain('ana@gaceta.example,Sent');

    await lead.post(`${at}/send`, {}, sent.version).expect(200);
    expect(await mailsOf('Una ciudad que explica')).toHaveLength(1);
    await editor.patch(at, { title: 'Otra cosa' }, sent.version).expect(409);
    await editor.patch(at, { note: 'Llamar el martes' }, sent.version).expect(200);
    await editor.delete(at, sent.version + 1).expect(409);
  });

  test('a journalist says with one POST that they want no more, and may come back; looking changes nothing', async () => {
    const eva = await contact('Eva Luna', { email: 'eva@diario.example' });
    const first = await release({ title: 'Primero', contactIds: [eva.id] });
    await lead.post(`${path}/${first.id}/send`, {}, first.version).expect(200);
    const [mail] = await mailsOf('Primero');
    const link = /^<http:\/\/localhost:3000(\/leave-releases\/[\w-]+)>$/.exec(
      mail?.header('list-unsubscribe') ?? '',
    )?.[1];
    const { http } = api.anonymous();
    const asked = await http.get(link ?? '').expect(200);
    expect(asked.text).toContain('Eva Luna');
    const wants = async () => (await lead.get(`/contacts/${eva.id}`).expect(200)).body.noReleases as boolean;
    expect(await wants()).toBe(false);

    // Between being chosen and their turn.
    const second = await release({ title: 'Segundo', contactIds: [eva.id, ana.id] });
    await lead.post(`${path}/${second.id}/send`, {}, second.version).expect(200);
    await api.service.modules.readers.releaseDelivery.work(
      api.organizationId,
      second.id,
      AbortSignal.abort(),
    );
    await http
      .post(link ?? '')
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(200);
    expect(await wants()).toBe(true);
    await runJobs();
    expect(await read(second.id)).toMatchObject({ status: 'sent', deliveries: { sent: 1, suppressed: 1 } });
    expect((await mailsOf('Segundo')).map(({ to }) => to)).toEqual(['ana@gaceta.example']);

    const back = await http
      .post(link ?? '')
      .field('undo', 'yes')
      .expect(200);
    expect(back.text).toContain('Vuelve a recibirlos');
    expect(await wants()).toBe(false);
    await http.get('/leave-releases/not-one-of-ours').expect(410);
  });

  test('leaves by itself at its hour; two hours later a person is asked', async () => {
    const kept = await release({ title: 'A las doce' });
    const when = { day: '2030-03-04', time: '12:00' };
    const at = `${path}/${kept.id}`;
    await lead.post(`${at}/schedule`, { day: '2030-03-01', time: '12:00' }, kept.version).expect(400);
    const { body: scheduled } = await lead.post(`${at}/schedule`, when, kept.version).expect(200);
    expect(scheduled).toMatchObject({ status: 'scheduled', sendAt: '2030-03-04T12:00:00.000Z' });
    await editor.patch(at, { title: 'Otra' }, scheduled.version).expect(409);
    const late = await release({ title: 'Demasiado tarde' });
    await lead.post(`${path}/${late.id}/schedule`, when, late.version).expect(200);
    const { releaseSchedule } = api.service.modules.readers;
    api.clock.advance({ milliseconds: Date.parse('2030-03-04T12:00:10Z') - api.clock.now().getTime() });
    const { body: moved } = await lead
      .post(`${path}/${late.id}/schedule`, { day: '2030-03-04', time: '13:00' }, late.version + 1)
      .expect(200);
    await releaseSchedule.keepDue(new AbortController().signal);
    expect(await mailsOf('A las doce')).toHaveLength(1);
    api.clock.advance({ hours: 4 });
    await releaseSchedule.keepDue(new AbortController().signal);
    expect(await read(late.id)).toMatchObject({
      status: 'draft',
      heldBecause: 'late',
      version: moved.version + 1,
    });
    expect(await mailsOf('Demasiado tarde')).toEqual([]);
  });

  test('what a sender held when it died is uncertain, never repeated by itself, and settled by a person', async () => {
    const lost = await release({ title: 'Se cortó' });
    const at = `${path}/${lost.id}`;
    await lead.post(`${at}/send`, {}, lost.version).expect(200);
    const { database } = api.service.platform;
    const scope = { organizationId: api.organizationId };
    const { releaseDelivery } = api.service.modules.readers;
    await releaseDelivery.work(api.organizationId, lost.id, AbortSignal.abort());
    const ledger = new DeliveryRepository(database);
    const [held] = await ledger.due(scope, lost.id, [], 1);
    await new SenderRepository(database).open('dies', lost.id, 15_000);
    await ledger.begin(scope, [held?.id ?? ''], 'dies');
    api.clock.advance({ seconds: 31 });
    await runJobs();
    expect(await read(lost.id)).toMatchObject({ status: 'sent', deliveries: { uncertain: 1 } });
    expect(await mailsOf('Se cortó')).toEqual([]);
    await lead.post(`${at}/deliveries/${held?.id ?? ''}/settle`, { as: 'again' }).expect(200);
    expect(await mailsOf('Se cortó')).toHaveLength(1);
    expect(await read(lost.id)).toMatchObject({ status: 'sent', deliveries: { sent: 1, uncertain: 0 } });
  });

  test('paused, resumed and called off: what was waiting never leaves', async () => {
    const held = await release({ title: 'En pausa' });
    const at = `${path}/${held.id}`;
    const { body: leaving } = await lead.post(`${at}/send`, {}, held.version).expect(200);
    const { body: paused } = await lead.post(`${at}/pause`, {}, leaving.version).expect(200);
    await runJobs();
    expect(await mailsOf('En pausa')).toEqual([]);
    const { body: resumed } = await lead.post(`${at}/resume`, {}, paused.version).expect(200);
    const { body: again } = await lead.post(`${at}/pause`, {}, resumed.version).expect(200);
    const { body: over } = await lead.post(`${at}/cancel`, {}, again.version).expect(200);
    expect(over).toMatchObject({ status: 'cancelled' });
    await runJobs();
    expect(await mailsOf('En pausa')).toEqual([]);
  });
});

describe('N6 what came of them', () => {
  test('one that left in another way is noted by hand, and may be taken back', async () => {
    const noted = await release({ title: 'En mano', sentOn: '2030-03-02' });
    expect(await read(noted.id)).toMatchObject({ status: 'sent', byMail: false });
    const { body } = await editor.patch(`${path}/${noted.id}`, { sentOn: null }, noted.version).expect(200);
    expect(body).toMatchObject({ status: 'draft' });
    await editor.delete(`${path}/${noted.id}`, body.version).expect(204);
  });

  test('sent against published, week by week, and what is worth a call', async () => {
    const { body } = await lead.get(path.replace('press-releases', 'press-follow-up?weeks=2')).expect(200);
    expect(body.weeks).toHaveLength(2);
    expect(body.weeks[0]).toMatchObject({ start: '2030-03-04', end: '2030-03-10', published: 0 });
    expect(body.unpublished.map(({ title }: { title: string }) => title)).toContain('Una ciudad que explica');
  });
});
