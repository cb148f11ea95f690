import { OBJECTIVE_TEMPLATES } from '@altavoz/catalogue/objectives';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { sampleCampaign } from '../../testing/samples.js';
import { Answer, problem } from '../../testing/stub-api.js';

// Screens and dialogs are loaded when they are opened: a busy machine takes its time.
configure({ asyncUtilTimeout: 5_000 });

const stored = { version: 3, createdAt: '2027-01-01T00:00:00Z', updatedAt: '2027-01-01T00:00:00Z' };
const place = { today: null, sourceId: null, desired: null, gap: null };
const office = { city: place, abroad: place };
const written = { es: 'Una ciudad a la que se llama' };
const audience = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8a1',
  catalogueKey: 'tourism',
  name: { es: 'Turismo' },
  publics: ['international'],
  priority: null,
  objectiveIds: [],
  drivers: '',
  perception: '',
  preferredChannels: [],
  contactsCount: 0,
};
const finding = {
  rule: 'RH7',
  level: 'blocking',
  subject: { kind: 'person' },
  key: 'spokesperson-missing',
  values: {},
  message: { es: 'Falta el vocero oficial.', en: 'The official spokesperson is missing.' },
};
const SECOND = '64b7f0c2a1d3e4f5a6b7c8d2';
const search = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8d1',
  title: 'Búsqueda',
  date: '2026-11-01',
  side: null,
  details: { kind: 'web-check', subject: 'city', query: '<b>ríos</b>', rank: 9, finding: 'Guías' },
  summary: '',
  findings: [],
  audienceIds: [],
  links: [],
};
const item = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8e1',
  quadrant: 'weaknesses',
  text: 'Mandato corto',
  factor: null,
  objectiveIds: [],
  order: 0,
};
const objective = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8f1',
  kind: 'main',
  text: { es: OBJECTIVE_TEMPLATES[0]?.text.es },
  form: null,
  scope: 'office',
  measurable: false,
  developmentGoal: '',
  instrument: null,
  dimension: null,
  indicatorIds: [],
};
const onDay = {
  name: 'Cámara de Oficios',
  sector: 'private',
  actorType: 8,
  relation: 'current',
  role: '',
  capacities: '',
  stance: 'support',
  stanceReason: '',
};
const actor = { ...stored, ...onDay, id: '64b7f0c2a1d3e4f5a6b7c8c1' };
const snapshot = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8c2',
  day: '2027-01-10',
  name: '',
  actors: [{ ...onDay, actorId: actor.id, stance: 'neutral' }],
};
const list = (...items: unknown[]) => ({ items, nextCursor: null });

const plan = (checks: unknown[] = []) => ({
  'GET /campaigns/:campaignId': sampleCampaign({ status: 'draft', activatedAt: null }),
  'GET /campaigns/:campaignId/positioning': {
    ...stored,
    id: '64b7f0c2a1d3e4f5a6b7c8b1',
    government: { city: { ...place, desired: written }, abroad: { ...place, desired: written } },
    office,
  },
  'GET /campaigns/:campaignId/diagnostics': list(),
  'GET /campaigns/:campaignId/objectives': list(),
  'GET /campaigns/:campaignId/audiences': list(audience),
  'GET /campaigns/:campaignId/audience-contacts': { contacts: 0 },
  'GET /campaigns/:campaignId/messages': list(),
  'GET /campaigns/:campaignId/tactics': list(),
  'GET /campaigns/:campaignId/indicators': list(),
  'GET /campaigns/:campaignId/checks': { items: checks },
});

describe('strategy room', () => {
  it('RH7: says what is missing, leads to where it is solved and keeps the button off', async () => {
    await renderApp(room('strategy'), { api: plan([finding]) });
    const panel = await screen.findByRole('region', { name: 'Activación de la campaña' });
    expect(within(panel).getByText('Falta 1 paso para activarla')).toBeVisible();
    expect(within(panel).getByRole('link', { name: 'Nombrar' })).toHaveAttribute('href', room('people'));
    expect(within(panel).getByRole('button', { name: 'Activar campaña' })).toBeDisabled();
  });

  it('RH7: activates with the version that was seen, once nothing is missing', async () => {
    const { user, api } = await renderApp(room('strategy'), {
      api: { ...plan(), 'POST /campaigns/:campaignId/activate': sampleCampaign() },
    });
    await user.click(await screen.findByRole('button', { name: 'Activar campaña' }));
    await waitFor(() => expect(api.callsOf('POST /campaigns/:campaignId/activate')).toHaveLength(1));
    expect(api.callsOf('POST /campaigns/:campaignId/activate')[0]?.headers.get('if-match')).toBe('"1"');
    expect(await screen.findByText('«Valdemar en el mundo» está activa')).toBeVisible();
  });

  it('shows a new priority at once and goes back when the API refuses it', async () => {
    const { user } = await renderApp(`${room('strategy')}?section=audiences&audience=${audience.id}`, {
      api: { ...plan(), 'PATCH /campaigns/:campaignId/audiences/:audienceId': problem(412, 'stale-version') },
    });
    const drawer = await screen.findByRole('complementary', { name: 'Turismo' });
    await user.click(within(drawer).getByRole('radio', { name: '1' }));
    expect(await screen.findByText(/Otra persona lo cambió antes/)).toBeVisible();
    await waitFor(() => expect(within(drawer).getByRole('radio', { name: 'sin prioridad' })).toBeChecked());
  });

  it('RH6: adds the main objective from a proposal of the catalogue', async () => {
    const { user, api } = await renderApp(`${room('strategy')}?section=objectives`, {
      api: {
        ...plan(),
        'POST /campaigns/:campaignId/objectives': problem(422, 'rule-broken', { rule: 'RH6' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Escribir el objetivo principal' }));
    const template = await screen.findByRole('combobox', { name: 'Partir de una propuesta' });
    await user.selectOptions(template, 'main');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText(/Ya hay un objetivo principal/)).toBeVisible();
    expect(api.callsOf('POST /campaigns/:campaignId/objectives')[0]?.body).toMatchObject({
      kind: 'main',
      form: 'image',
    });
  });

  it('lets a viewer read and change nothing', async () => {
    await renderApp(`${room('strategy')}?section=positioning`, { role: 'viewer', api: plan([finding]) });
    expect(await screen.findAllByText('Sin escribir todavía')).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Editar' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Activar campaña' })).toBeNull();
  });

  it('says what failed and tries again', async () => {
    const { user, api } = await renderApp(`${room('strategy')}?section=objectives`, {
      language: 'en',
      api: { ...plan(), 'GET /campaigns/:campaignId/objectives': problem(503, 'unavailable') },
    });
    const again = await screen.findByRole('button', { name: 'Retry' });
    api.answer({ 'GET /campaigns/:campaignId/objectives': list() });
    await user.click(again);
    expect(
      await screen.findByText('No objectives yet. Start with the main one: the others lead to it.'),
    ).toBeVisible();
  });

  it('B6 repeats a search with its own words and without the place of last time; markup is text', async () => {
    const { user, api } = await renderApp(`${room('strategy')}?view=time`, {
      api: {
        ...plan(),
        'GET /campaigns/:campaignId/diagnostics': list(search),
        'POST /campaigns/:campaignId/diagnostics': new Answer(201, { ...search, id: SECOND }),
        'GET /campaigns/:campaignId/attachments': { items: [] },
      },
    });
    expect(await screen.findByText('<b>ríos</b>')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Repetir «<b>ríos</b>»' }));
    const rank = await screen.findByRole('spinbutton', { name: 'Puesto' });
    expect(rank).toHaveValue(null);
    await user.type(rank, '3');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(api.callsOf('POST /campaigns/:campaignId/diagnostics')).toHaveLength(1));
    expect(api.callsOf('POST /campaigns/:campaignId/diagnostics')[0]?.body).toMatchObject({
      title: 'Búsqueda',
      details: { kind: 'web-check', query: '<b>ríos</b>', rank: 3, finding: '' },
    });
  });

  it('B8 moves an item of the board with the keyboard, and takes it back', async () => {
    const MOVE = 'POST /campaigns/:campaignId/swot-items/:swotItemId/move';
    const { user, api } = await renderApp(`${room('strategy')}?view=swot`, {
      api: {
        ...plan(),
        'GET /campaigns/:campaignId/swot-items': list(item),
        [MOVE]: { ...item, quadrant: 'threats', version: 4 },
      },
    });
    const menu = await screen.findByRole('button', { name: 'Mover «Mandato corto»' });
    menu.focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Amenazas' }));
    await waitFor(() => expect(api.callsOf(MOVE)).toHaveLength(1));
    expect(api.callsOf(MOVE)[0]?.body).toEqual({ quadrant: 'threats', beforeId: null });
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(api.callsOf(MOVE)).toHaveLength(2));
    expect(api.callsOf(MOVE)[1]?.body).toEqual({ quadrant: 'weaknesses', beforeId: null });
    expect(api.callsOf(MOVE)[1]?.headers.get('if-match')).toBe('"4"');
  });

  it('E3 says that the words of a proposal are unchanged, and a second writer sees both texts', async () => {
    const PATCH = 'PATCH /campaigns/:campaignId/objectives/:objectiveId';
    const { user, api } = await renderApp(
      `${room('strategy')}?section=objectives&objective=${objective.id}`,
      {
        api: {
          ...plan(),
          'GET /campaigns/:campaignId/objectives': list(objective),
          'GET /campaigns/:campaignId/objectives/:objectiveId': {
            ...objective,
            text: { es: 'Lo de la otra persona' },
            version: 9,
          },
          [PATCH]: (call: { headers: Headers }) =>
            call.headers.get('if-match') === '"9"' ? objective : problem(412, 'stale-version'),
        },
      },
    );
    expect(await screen.findAllByText('Texto de la propuesta, sin cambios')).not.toHaveLength(0);
    const field = await screen.findByRole('textbox', { name: 'Objetivo, Español' });
    await user.clear(field);
    await user.type(field, 'Lo mío');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByRole('region', { name: 'El guardado' })).toHaveTextContent(
      'Lo de la otra persona',
    );
    expect(screen.getByRole('region', { name: 'El suyo' })).toHaveTextContent('Lo mío');
    await user.click(screen.getByRole('button', { name: 'Guardar el mío' }));
    await waitFor(() => expect(api.callsOf(PATCH)).toHaveLength(2));
    expect(api.callsOf(PATCH)[1]?.body).toMatchObject({ text: { es: 'Lo mío' } });
  });

  it('D8, D9 shows actors by sector and stance, and what changed since a kept day', async () => {
    const { actors, ...kept } = snapshot;
    await renderApp(`${room('strategy')}?section=audiences&view=actors`, {
      api: {
        ...plan(),
        'GET /campaigns/:campaignId/actors': list(actor),
        'GET /campaigns/:campaignId/actor-snapshots': list({ ...kept, actorsCount: actors.length }),
        'GET /campaigns/:campaignId/actor-snapshots/:actorSnapshotId': snapshot,
      },
    });
    expect(await screen.findByRole('button', { name: '1 Cámara de Oficios' })).toBeVisible();
    expect(await screen.findByText(/1 se acercó · 0 se alejaron/)).toBeVisible();
  });
});
