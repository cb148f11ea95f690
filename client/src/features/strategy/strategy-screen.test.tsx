import { configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { sampleCampaign } from '../../testing/samples.js';
import { problem } from '../../testing/stub-api.js';

// Screens and dialogs are loaded when they are opened: a busy machine takes its time.
configure({ asyncUtilTimeout: 5_000 });

const stored = { version: 3, createdAt: '2027-01-01T00:00:00Z', updatedAt: '2027-01-01T00:00:00Z' };
const place = { today: null, desired: null };
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
};
const finding = {
  rule: 'RH7',
  level: 'blocking',
  subject: { kind: 'person' },
  key: 'spokesperson-missing',
  values: {},
  message: { es: 'Falta el vocero oficial.', en: 'The official spokesperson is missing.' },
};
const list = (...items: unknown[]) => ({ items, nextCursor: null });

const plan = (checks: unknown[] = []) => ({
  'GET /campaigns/:campaignId': sampleCampaign({ status: 'draft', activatedAt: null }),
  'GET /campaigns/:campaignId/positioning': {
    ...stored,
    id: '64b7f0c2a1d3e4f5a6b7c8b1',
    government: { city: { today: null, desired: written }, abroad: { today: null, desired: written } },
    office,
  },
  'GET /campaigns/:campaignId/objectives': list(),
  'GET /campaigns/:campaignId/audiences': list(audience),
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
    await renderApp(room('strategy'), { role: 'viewer', api: plan([finding]) });
    expect(await screen.findAllByText('Sin escribir todavía')).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Editar' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Activar campaña' })).toBeNull();
  });

  it('says what failed and tries again', async () => {
    const { user, api } = await renderApp(room('strategy'), {
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
});
