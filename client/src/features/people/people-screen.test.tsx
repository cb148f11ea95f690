import { configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer, problem } from '../../testing/stub-api.js';
import type { List } from '../../shared/plan/lists.js';
import type { Person } from '../../shared/plan/people.js';
import type { Subscriber } from './api/get-people.js';

// Screens and dialogs are loaded when they are opened: a busy machine takes its time.
configure({ asyncUtilTimeout: 5_000 });

const stored = { version: 2, createdAt: '2027-01-01T00:00:00Z', updatedAt: '2027-01-01T00:00:00Z' };
const speaker: Person = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8c1',
  role: 'official-spokesperson',
  name: 'Carla Arrieta',
  position: 'Directora',
  area: '',
  userId: null,
  activeFrom: '2020-01-20',
  activeTo: null,
  endReason: '',
  themes: [],
  credibility: '',
  reach: null,
  acknowledgement: null,
};
const list: List = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8d1',
  name: 'Lista general',
  slug: 'general',
  language: 'es',
  consentText: 'Quiero el boletín',
  counts: { active: 1, pending: 1, unsubscribed: 0, bounced: 0 },
};
const reader: Subscriber = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8e1',
  listId: list.id,
  email: 'ana@correo.example',
  name: 'Ana Beltrán',
  language: 'es',
  status: 'active',
  consent: {
    requestedAt: '2027-02-01T10:00:00Z',
    confirmedAt: '2027-02-01T10:05:00Z',
    source: 'page',
    text: 'Quiero el boletín',
  },
  unsubscribedAt: null,
};
const page = (...items: unknown[]) => ({ items, nextCursor: null });
const office = {
  'GET /campaigns/:campaignId/people': page(speaker),
  'GET /users': page(),
  'GET /lists': page(list),
  'GET /subscribers': page(reader),
};
const PATCH = 'PATCH /campaigns/:campaignId/people/:personId';
const POST = 'POST /campaigns/:campaignId/people';

async function nameSomebody(user: Awaited<ReturnType<typeof renderApp>>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Cambiar' }));
  await user.type(await screen.findByRole('textbox', { name: 'Nombre' }), 'Marta Ríos');
  const from = screen.getByRole('textbox', { name: 'Desde' });
  await user.clear(from);
  await user.type(from, '15/3/2027');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Guardar' }));
}

describe('people room', () => {
  it('RH8: naming another ends the days of the one who speaks now', async () => {
    const { user, api } = await renderApp(room('people'), {
      api: {
        ...office,
        [PATCH]: { ...speaker, version: 3, activeTo: '2027-03-14' },
        [POST]: new Answer(201, { ...speaker, id: 'new', name: 'Marta Ríos' }),
      },
    });
    await nameSomebody(user);
    await waitFor(() => expect(api.callsOf(POST)).toHaveLength(1));
    expect(api.callsOf(PATCH).map(({ body }) => body)).toEqual([{ activeTo: '2027-03-14' }]);
    expect(api.callsOf(POST)[0]?.body).toMatchObject({
      name: 'Marta Ríos',
      activeFrom: '2027-03-15',
      activeTo: null,
    });
  });

  it('RH8: gives the role back when the new one is refused', async () => {
    const { user, api } = await renderApp(room('people'), {
      api: {
        ...office,
        [PATCH]: { ...speaker, version: 3, activeTo: '2027-03-14' },
        [POST]: problem(409, 'conflict', { rule: 'RH8' }),
      },
    });
    await nameSomebody(user);
    expect(await screen.findByText(/En esos días ya hay un vocero oficial/)).toBeVisible();
    expect(api.callsOf(PATCH).map(({ body }) => body)).toEqual([
      { activeTo: '2027-03-14' },
      { activeTo: null },
    ]);
  });

  it('RH17: shows the consent of a subscriber and erases by name', async () => {
    const { user, api } = await renderApp(`${room('people')}?view=subscribers`, {
      api: { ...office, 'DELETE /subscribers/:subscriberId': undefined },
    });
    await user.click(await screen.findByRole('button', { name: 'ana@correo.example' }));
    const drawer = await screen.findByRole('complementary', { name: 'ana@correo.example' });
    expect(within(drawer).getByText('En la página para suscribirse')).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Borrar' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('heading')).toHaveTextContent(
      'Borrar a Ana Beltrán (ana@correo.example)',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Borrar' }));
    await waitFor(() => expect(api.callsOf('DELETE /subscribers/:subscriberId')).toHaveLength(1));
  });

  it('asks a new subscriber to confirm and explains a repeated address', async () => {
    const { user, api } = await renderApp(`${room('people')}?view=subscribers`, {
      api: { ...office, 'POST /subscribers': problem(409, 'duplicate') },
    });
    await user.click(await screen.findByRole('button', { name: 'Suscriptor' }));
    await user.type(await screen.findByRole('textbox', { name: 'Correo' }), 'ana@correo.example');
    await user.click(screen.getByRole('button', { name: 'Invitar' }));
    expect(await screen.findByText('Esa dirección ya está en la lista.')).toBeVisible();
    expect(api.callsOf('POST /subscribers')[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('shows spokespeople the voices only, without a way to change them', async () => {
    await renderApp(room('people'), { role: 'spokesperson', api: office });
    expect(await screen.findByRole('heading', { name: 'Carla Arrieta' })).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Suscriptores' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cambiar' })).toBeNull();
  });
});
