import { TACTICS } from '@altavoz/catalogue/tactics';
import { configure, screen, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer, problem } from '../../testing/stub-api.js';
import { sampleTactic } from './testing/sample-tactic.js';

// A machine that does other things too may need more than a second to draw a whole screen.
configure({ asyncUtilTimeout: 8_000 });

const offered = TACTICS.map((entry) => ({ ...entry, changed: false }));
const page = (items: readonly unknown[]) => ({ items, nextCursor: null });
const trip = sampleTactic({
  id: '64b7f0c2a1d3e4f5a6b7c911',
  name: { es: 'Viaje de prensa' },
  phase: 2,
  plannedCost: 180_000,
  budget: { planned: 180_000, approved: 0, committed: 0, spent: 0 },
});
const fair = sampleTactic({
  id: '64b7f0c2a1d3e4f5a6b7c912',
  name: { es: 'Participación en ferias' },
  channelType: 'non-traditional',
  phase: 3,
});
const budget = {
  id: '64b7f0c2a1d3e4f5a6b7c921',
  version: 1,
  total: 2_000_000,
  currency: 'EUR',
  reserveBasisPoints: 2_000,
  reserveHeld: 400_000,
  reserveHeldBasisPoints: 2_000,
  released: 0,
  allocatable: 1_600_000,
  planned: 180_000,
  buckets: { spent: 0, committed: 0, approved: 0, planned: 180_000, free: 1_420_000 },
  lines: [],
  releases: [],
};
const api = {
  'GET /campaigns/:campaignId/tactics': page([trip, fair]),
  'GET /campaigns/:campaignId/budget': budget,
  'GET /campaigns/:campaignId/audiences': page([]),
  'GET /campaigns/:campaignId/objectives': page([]),
  'GET /campaigns/:campaignId/messages': page([]),
  'GET /campaigns/:campaignId/indicators': page([]),
  'GET /users': page([]),
  'GET /campaigns/:campaignId/people': page([]),
  'GET /campaigns/:campaignId/checks': { items: [], dismissed: [] },
  'GET /catalogue': {
    source: { es: '', en: '' },
    publics: [],
    audiences: [],
    themes: [],
    tactics: [],
    indicators: [],
    checklists: [],
  },
  'GET /catalogue/tactics': { version: 0, updatedAt: null, items: offered },
};
const PATCH = 'PATCH /campaigns/:campaignId/tactics/:tacticId';

describe('the room of tactics', () => {
  // The dialogs come when they are opened; what is measured here is not how long the first import takes.
  beforeAll(async () => {
    // One after the other: they share what they import.
    await import('./components/tactic-editor.js');
    await import('./components/catalogue-dialog.js');
    await import('./components/groundwork-panel.js');
  });

  test('shows each tactic in its cell, and says what is out of phase (RW7)', async () => {
    await renderApp(room('tactics'), { api });
    const table = await screen.findByRole('table', { name: /por tipo de medio y fase/i });
    const row = within(table).getByRole('row', { name: /no tradicional/i });
    expect(within(row).getByRole('button', { name: 'Participación en ferias' })).toBeVisible();
    expect(within(row).getByText('Fuera de la fase 2')).toBeVisible();
    expect(await screen.findByText(/de 16\.000 € disponibles/)).toBeVisible();
  });

  test('RH13: a cost over the money says the exact excess and leads to asking for it', async () => {
    const refused = problem(422, 'rule-broken', {
      rule: 'RH13',
      errors: [
        {
          path: 'budget',
          code: 'planned-over-allocatable',
          message: '',
          rule: 'RH13',
          key: 'planned-over-allocatable',
          values: { excess: 40_000, allocatable: 1_600_000, currency: 'EUR' },
        },
      ],
    });
    const { user, api: stub } = await renderApp(room('tactics'), { api: { ...api, [PATCH]: refused } });
    await user.click(await screen.findByRole('button', { name: 'Viaje de prensa' }));
    const dialog = await screen.findByRole('dialog');
    const cost = within(dialog).getByRole('textbox', { name: 'Costo previsto' });
    await user.clear(cost);
    await user.type(cost, '16.400');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(await within(dialog).findByText('Faltan 400 €')).toBeVisible();
    expect(within(dialog).getByText('Pasa de lo disponible en 400 €.')).toBeVisible();
    const link = within(dialog).getByRole('link', { name: 'Pedir liberación' });
    const target = new URL(link.getAttribute('href') ?? '', 'http://localhost');
    expect(target.pathname).toBe(room('budget'));
    expect(target.search).toContain('40000');
    expect(stub.callsOf(PATCH)[0]).toMatchObject({ body: { plannedCost: 1_640_000 } });
    expect(stub.callsOf(PATCH)[0]?.headers.get('if-match')).toBe('"1"');
  });

  test('a stale version loses nothing: mine can be saved over the newer one', async () => {
    const newer = { ...trip, version: 4, name: { es: 'Viaje de corresponsales' } };
    const { user, api: stub } = await renderApp(room('tactics'), {
      api: {
        ...api,
        [PATCH]: ({ headers }: { headers: Headers }) =>
          headers.get('if-match') === '"4"' ? newer : problem(412, 'stale-version', { current: newer }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Viaje de prensa' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Detalles' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Lugar' }), 'Puerto');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Guardar la mía' }));
    expect(await screen.findByText('Táctica guardada')).toBeVisible();
    expect(stub.callsOf(PATCH)[1]).toMatchObject({
      body: { place: 'Puerto', name: { es: 'Viaje de prensa' } },
    });
  });

  test('adds several entries of one cell of the catalogue at once', async () => {
    const POST = 'POST /campaigns/:campaignId/tactics/from-catalogue';
    const { user, api: stub } = await renderApp(room('tactics'), {
      api: { ...api, [POST]: new Answer(201, { items: [trip, fair] }) },
    });
    await user.click(await screen.findByRole('button', { name: /^Tradicional, fase 3/ }));
    const dialog = await screen.findByRole('dialog');
    const boxes = await within(dialog).findAllByRole('checkbox');
    for (const box of boxes.slice(0, 2)) await user.click(box);
    await user.click(within(dialog).getByRole('button', { name: 'Añadir 2' }));
    expect(await screen.findByText('2 tácticas añadidas')).toBeVisible();
    expect(stub.callsOf(POST)[0]?.body).toEqual({
      codes: [expect.stringMatching(/^T3\./), expect.stringMatching(/^T3\./)],
    });
  });

  describe('many at once', () => {
    const BULK = 'POST /campaigns/:campaignId/tactics/bulk';
    const table = `${room('tactics')}?view=table`;

    test('chosen with the keyboard, changed in one request, undone with what was before', async () => {
      const after = [
        { ...fair, version: 2, fundingSource: 'cooperation' },
        { ...trip, version: 2, fundingSource: 'cooperation' },
      ];
      const { user, api: stub } = await renderApp(table, { api: { ...api, [BULK]: { items: after } } });
      const first = await screen.findByRole('checkbox', { name: 'Elegir «Participación en ferias»' });
      first.focus();
      await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
      expect(screen.getByText('2 elegidas')).toBeVisible();
      const bar = screen.getByRole('region', { name: 'Lo elegido' });
      await user.click(within(bar).getByRole('button', { name: 'Quién paga' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Cooperación' }));
      await user.click(await screen.findByRole('button', { name: /Deshacer/ }));
      const seen = (version: number, fundingSource: string) =>
        [fair, trip].map(({ id }) => ({ id, version, change: { fundingSource } }));
      expect(stub.callsOf(BULK).map(({ body }) => body)).toEqual([
        { action: 'change', items: seen(1, 'cooperation') },
        { action: 'change', items: seen(2, 'own') },
      ]);
    });

    test('what stands in the way is told by name, and nothing is lost', async () => {
      const refused = problem(409, 'conflict', {
        errors: [{ path: 'body.items.1', code: 'conflict', message: '' }],
      });
      const { user } = await renderApp(table, { api: { ...api, [BULK]: refused } });
      await user.click(await screen.findByRole('checkbox', { name: 'Elegir todas' }));
      const bar = screen.getByRole('region', { name: 'Lo elegido' });
      await user.click(within(bar).getByRole('button', { name: 'Archivar' }));
      expect(await within(bar).findByText(/^Viaje de prensa: su estado no lo permite/)).toBeVisible();
      expect(screen.getByText('2 elegidas')).toBeVisible();
    });
  });

  test('a finding in a cell leads to the field that mends it (RW17)', async () => {
    const finding = {
      id: 'RW17:x',
      rule: 'RW17',
      level: 'warning',
      subject: { kind: 'tactic', id: trip.id, name: { es: 'Viaje', en: 'Trip' } },
      key: 'format-only-one',
      values: {},
      message: { es: 'Solo existe en papel.', en: 'On paper only.' },
    };
    const { user } = await renderApp(room('tactics'), {
      api: { ...api, 'GET /campaigns/:campaignId/checks': { items: [finding], dismissed: [] } },
    });
    await user.click(await screen.findByRole('button', { name: /Relaciones públicas, fase 2: 1 aviso/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Solo existe en papel.' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('checkbox', { name: 'En papel' })).toBeVisible();
  });

  test('RW9 RW12 what the plan builds on is ticked, each tick in the version that was seen', async () => {
    const PUT = 'PUT /campaigns/:campaignId/groundwork';
    const ground = { version: 3, contents: ['contact'], readiness: [], areas: ['Cultura'] };
    const { user, api: stub } = await renderApp(`${room('tactics')}?groundwork=1`, {
      api: {
        ...api,
        'GET /campaigns/:campaignId/groundwork': ground,
        [PUT]: { ...ground, version: 4, contents: ['team', 'contact'] },
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Nuestro equipo de trabajo' }));
    expect(await screen.findByText('2 de 9')).toBeVisible();
    expect(stub.callsOf(PUT)[0]?.body).toEqual({
      contents: ['team', 'contact'],
      readiness: [],
      areas: ['Cultura'],
    });
    expect(stub.callsOf(PUT)[0]?.headers.get('if-match')).toBe('"3"');
    expect(screen.getByRole('link', { name: 'Sin enlace: nombrar' })).toBeVisible();
  });

  test('whoever only reads finds neither editing nor adding', async () => {
    await renderApp(room('tactics'), { api, role: 'viewer' });
    await screen.findByRole('table', { name: /por tipo de medio y fase/i });
    expect(screen.queryByRole('button', { name: 'Añadir del catálogo' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Nueva' })).toBeNull();
  });

  test('a load that failed can be tried again', async () => {
    const { user, api: stub } = await renderApp(room('tactics'), {
      api: { ...api, 'GET /campaigns/:campaignId/tactics': problem(503, 'unavailable') },
    });
    await screen.findByText('No se pudo cargar');
    stub.answer({ 'GET /campaigns/:campaignId/tactics': page([trip]) });
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByRole('button', { name: 'Viaje de prensa' })).toBeVisible();
  });
});
