import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let editor: Agent;
let lead: Agent;

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  editor = await api.signIn('editor');
  lead = await api.signIn('lead');
});
afterAll(() => api.close());

interface Contact {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

const NURIA = {
  kind: 'local-journalist',
  name: 'Nuria Ángel Sáez',
  position: 'Redactora de ciudad',
  outlet: 'Radio Valdemar',
  email: ' Nuria.Angel@Radio-Valdemar.example',
  languages: ['es', 'ca'],
  audienceKeys: ['media-opinion-leaders'],
  themes: ['culture'],
  actorType: 19,
  stance: 'support',
};

const names = async (query: string): Promise<string[]> => {
  const { body } = await editor.get(`/contacts?${query}`).expect(200);
  return body.items.map(({ name }: Contact) => name);
};
const add = async (fields: object): Promise<Contact> =>
  (await editor.post('/contacts', fields).expect(201)).body as Contact;

describe('contacts (N1, N2)', () => {
  test('are found by any word, kind, scope and group, and counted on the audience map', async () => {
    const nuria = (await editor.post('/contacts', NURIA).expect(201)).body;
    expect(nuria).toMatchObject({
      email: 'nuria.angel@radio-valdemar.example',
      // M7: a local journalist reaches the city unless somebody says otherwise.
      mediaScope: 'local',
      archivedAt: null,
      meetings: [],
    });
    await add({ kind: 'city-network', name: 'Red de Ciudades del Estuario', mediaScope: 'global' });
    const { id: campaignId } = await newCampaign(api, lead);
    const audience = async (fields: object) =>
      (
        await lead
          .post(`/campaigns/${campaignId}/audiences`, { publics: ['local-external'], ...fields })
          .expect(201)
      ).body;
    const own = await audience({ name: { es: 'Hermanamientos' } });
    const media = await audience({ name: { es: 'Medios' }, catalogueKey: 'media-opinion-leaders' });
    const ally = await add({
      kind: 'opinion-leader',
      name: 'Élida Ríos',
      audienceIds: [own.id],
      actorType: 12,
    });

    expect(await names('')).toEqual(['Élida Ríos', 'Nuria Ángel Sáez', 'Red de Ciudades del Estuario']);
    expect(await names('q=angel%20RADIO')).toEqual(['Nuria Ángel Sáez']);
    expect(await names('q=angel%20estuario')).toEqual([]);
    expect(await names('kind=city-network')).toEqual(['Red de Ciudades del Estuario']);
    expect(await names('actorType=12')).toEqual(['Élida Ríos']);
    expect(await names('mediaScope=local')).toEqual(['Nuria Ángel Sáez']);
    expect(await names('audience=media-opinion-leaders')).toEqual(['Nuria Ángel Sáez']);
    expect(await names(`audience=${own.id}`)).toEqual(['Élida Ríos']);

    const { body } = await lead.get(`/campaigns/${campaignId}/audiences`).expect(200);
    // In two groups of the campaign, and still one contact.
    const both = await editor
      .patch(`/contacts/${nuria.id}`, { audienceIds: [media.id] }, nuria.version)
      .expect(200);
    const together = await editor.get(`/campaigns/${campaignId}/audience-contacts`).expect(200);
    expect(together.body).toEqual({ contacts: 2 });
    const { body: again } = await lead.get(`/campaigns/${campaignId}/audiences/${media.id}`).expect(200);
    expect(again.contactsCount).toBe(1);
    await editor.patch(`/contacts/${nuria.id}`, { audienceIds: [] }, both.body.version).expect(200);
    const counts = body.items.map((one: { id: string; contactsCount: number }) => [
      one.id,
      one.contactsCount,
    ]);
    expect(counts).toEqual([
      [own.id, 1],
      [media.id, 1],
    ]);
    expect((await editor.get('/contact-counts').expect(200)).body).toEqual({
      total: 3,
      archived: 0,
      kinds: { 'local-journalist': 1, 'city-network': 1, 'opinion-leader': 1 },
      audiences: { 'media-opinion-leaders': 1, [own.id]: 1 },
    });
    // A group that somebody belongs to is not taken from under them.
    await lead.delete(`/campaigns/${campaignId}/audiences/${own.id}`, own.version).expect(409);

    const aside = (await editor.post(`/contacts/${ally.id}/archive`, {}, ally.version).expect(200)).body;
    expect(await names('')).not.toContain('Élida Ríos');
    expect(await names('archived=yes')).toEqual(['Élida Ríos']);
    expect((await editor.get('/contact-counts')).body).toMatchObject({ total: 2, archived: 1 });
    await editor.post(`/contacts/${ally.id}/restore`, {}, aside.version).expect(200);
    expect(await names('q=elida')).toEqual(['Élida Ríos']);
  });

  test('K7 what was done with them is noted, the newest first, and taken out again', async () => {
    const { id } = await add({ kind: 'person', name: 'Bruno Vela' });
    const note = (day: string, kind: string) =>
      editor.post(`/contacts/${id}/meetings`, { day, kind, note: `Hablamos (${kind})` }).expect(201);
    await note('2030-02-01', 'call');
    await note('2030-03-01', 'trip');
    const { body } = await note('2030-01-01', 'meeting');
    expect(body.meetings.map(({ day }: { day: string }) => day)).toEqual([
      '2030-03-01',
      '2030-02-01',
      '2030-01-01',
    ]);
    expect(body.meetings[0]).toMatchObject({ kind: 'trip', by: { name: expect.any(String) } });
    const left = await editor.delete(`/contacts/${id}/meetings/${body.meetings[1].id}`).expect(200);
    expect(left.body.meetings).toHaveLength(2);
    await editor.delete(`/contacts/${id}/meetings/${body.meetings[1].id}`).expect(404);
  });

  test('name only what is there, reach nowhere once they publish no more, and never get a bulletin', async () => {
    const wrong = await editor
      .post('/contacts', { kind: 'person', name: 'X', audienceKeys: ['nobody'], themes: ['nothing'] })
      .expect(400);
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'body.audienceKeys.0',
      'body.themes.0',
    ]);
    const journalist = await add({ kind: 'foreign-correspondent', name: 'Ida Falk', email: 'ida@x.example' });
    const { body } = await editor
      .patch(`/contacts/${journalist.id}`, { kind: 'citizen' }, journalist.version)
      .expect(200);
    expect(body.mediaScope).toBeNull();
    // §5.6: two different things.
    expect((await editor.get('/subscribers').expect(200)).body.items).toEqual([]);
    await editor.delete(`/contacts/${journalist.id}`, body.version).expect(403);
    await lead.delete(`/contacts/${journalist.id}`, body.version).expect(204);
    await lead.get(`/contacts/${journalist.id}`).expect(404);
  });

  test('go out and come in again as they are; what a cell begins with runs nowhere', async () => {
    const look = async (id: string) => {
      await api.service.platform.queue.runDue();
      return (await editor.get(`/contacts/imports/${id}`).expect(200)).body;
    };
    const bring = async (content: string) => {
      const file = Buffer.from(content);
      const { body } = await editor.post('/contacts/imports').attach('file', file, 'c.csv').expect(201);
      return look(body.id);
    };
    const formula = '=HYPERLINK("https://bad.example","x")';
    const quoted = `"${formula.replaceAll('"', '""')}"`;
    const imported = await bring(
      [
        'Nombre;Tipo;Medio;Cargo;Teléfono;Lugar;Correo;Públicos;Idiomas;Temas;Postura;Nota',
        `${quoted};Medio de comunicación;${quoted};${quoted};${quoted};${quoted};medio@x.example;Medios de comunicación y líderes de opinión;portugués;Cultura: herencia, diversidad y creatividad;Apoya;${quoted}`,
        'Nuria angel saez;;radio valdemar;Jefa de ciudad;;;;;;;;',
        'Repetida;;;;;;medio@x.example;;;;;',
        'Mala;¿qué?;;;;;"Grupo: a@x.example, b@x.example;";Marcianos;klingon;;;',
      ].join('\n'),
    );
    expect(imported.counts).toMatchObject({ new: 1, changed: 1, duplicate: 1, refused: 1 });
    await editor.post(`/contacts/imports/${imported.id}/apply`, { take: 'good' }).expect(200);
    expect(await look(imported.id)).toMatchObject({ state: 'done' });
    const { body } = await editor.get('/contacts?q=hyperlink').expect(200);
    expect(body.items).toMatchObject([
      { name: formula, kind: 'medium', languages: ['pt'], audienceKeys: ['media-opinion-leaders'] },
    ]);

    const csv = (await editor.get('/contacts.csv').expect(200)).text;
    expect(csv).not.toMatch(/(^|;|"|\n)=HYPERLINK/);
    expect(csv.match(/'=HYPERLINK/g)).toHaveLength(6);
    const again = await bring(csv);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, refused: 0, duplicate: 0 });
    const xlsx = await editor.get('/contacts.xlsx?q=hyperlink').expect(200);
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
  });

  test('names with line breaks, groups and comments for an address are refused', async () => {
    for (const name of ['Ana\r\nBcc: x@x.example', 'Ana\u0000']) {
      await editor.post('/contacts', { kind: 'person', name }).expect(400);
    }
    for (const email of ['Grupo: a@x.example;', 'a(casa)@x.example', 'a@x.example\r\nBcc: b@x.example']) {
      await editor.post('/contacts', { kind: 'person', name: 'Ana', email }).expect(400);
    }
  });
});
