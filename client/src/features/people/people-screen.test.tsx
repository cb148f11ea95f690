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
  consentVersion: 1,
  kind: 'external',
  goal: null,
  draftDaysBefore: null,
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
    version: 1,
  },
  unsubscribedAt: null,
  complainedAt: null,
  bouncedBecause: null,
  area: '',
  mergedInto: null,
};
const page = (...items: unknown[]) => ({ items, nextCursor: null });
const office = {
  'GET /catalogue': { themes: [] },
  'GET /campaigns/:campaignId/groundwork': { version: 0, contents: [], readiness: [], areas: [] },
  'GET /campaigns/:campaignId/guidelines': page(),
  'GET /campaigns/:campaignId/messages': page(),
  'GET /campaigns/:campaignId/people': page(speaker),
  'GET /users': page(),
  'GET /lists': page(list),
  'GET /subscribers': page(reader),
  'GET /campaigns/:campaignId/list-growth': {
    items: [
      {
        listId: list.id,
        months: [
          { month: '2027-01', joined: 3, left: 0, active: 3 },
          { month: '2027-02', joined: 9, left: 2, active: 10 },
        ],
        ways: [
          { source: 'page', count: 7 },
          { source: 'Feria, en papel', count: 3 },
        ],
      },
    ],
  },
  'GET /suppression-counts': { unsubscribed: 1, bounced: 0, complained: 0, erased: 0 },
};
const REPLACE = 'POST /campaigns/:campaignId/people/:personId/replace';

async function replaceBy(user: Awaited<ReturnType<typeof renderApp>>['user'], reason: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Cambiar' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: 'Nombre' }), 'Marta Ríos');
  const from = dialog.getByRole('textbox', { name: 'Desde' });
  await user.clear(from);
  await user.type(from, '15/3/2027');
  await user.tab();
  if (reason !== '') await user.type(dialog.getByRole('textbox', { name: 'Motivo' }), reason);
  await user.click(dialog.getByRole('button', { name: 'Cambiar' }));
}

describe('people room', () => {
  it('RH8: one follows the other in one step, with a day and a reason', async () => {
    const { user, api } = await renderApp(room('people'), {
      api: { ...office, [REPLACE]: problem(409, 'conflict', { rule: 'RH8' }) },
    });
    await replaceBy(user, '');
    expect(await screen.findByText('Escriba el motivo.')).toBeVisible();
    expect(api.callsOf(REPLACE)).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: 'Motivo' }), 'Fin del encargo');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cambiar' }));
    expect(await screen.findByText(/En esos días ya hay un vocero oficial/)).toBeVisible();
    api.answer({ [REPLACE]: new Answer(201, { ...speaker, id: 'new', name: 'Marta Ríos' }) });
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cambiar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.callsOf(REPLACE).at(-1)?.body).toEqual({
      name: 'Marta Ríos',
      position: '',
      userId: null,
      activeFrom: '2027-03-15',
      reason: 'Fin del encargo',
    });
  });

  it('RW21: shows who acknowledged the guidelines, and notes it for one without an account', async () => {
    const ambassador: Person = {
      ...speaker,
      id: '64b7f0c2a1d3e4f5a6b7c8c2',
      role: 'ambassador',
      name: 'Bruno Salas',
    };
    const text = { ...stored, id: 'g'.repeat(24), number: 2, text: { es: 'Hable de lo suyo.' } };
    const ACKNOWLEDGE = 'POST /campaigns/:campaignId/people/:personId/acknowledge';
    const { user, api } = await renderApp(`${room('people')}?guidelines=`, {
      role: 'lead',
      api: {
        ...office,
        'GET /campaigns/:campaignId/people': page(speaker, ambassador),
        'GET /campaigns/:campaignId/guidelines': page({
          ...text,
          writtenBy: { id: 'u'.repeat(24), name: 'Elena Prat' },
        }),
        [ACKNOWLEDGE]: ambassador,
      },
    });
    expect(await screen.findByText('Sin tema: no reciben mensajes')).toBeVisible();
    const dialog = within(await screen.findByRole('dialog', { name: 'Pautas' }));
    expect(dialog.getByText('Hable de lo suyo.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Anotar que las acepta' }));
    await waitFor(() =>
      expect(api.callsOf(ACKNOWLEDGE).map(({ body }) => body)).toEqual([{ guidelines: 2 }]),
    );
  });

  it('F3: what was said leads to a clip, and can be taken back by whoever said it', async () => {
    const said = {
      ...stored,
      id: '64b7f0c2a1d3e4f5a6b7c8f1',
      campaignId: 'c'.repeat(24),
      by: { id: 'somebody', name: 'Carla Arrieta' },
      date: '2027-02-03',
      outlet: 'Radio Valdemar',
      messageIds: ['m1', 'm2'],
      note: '',
    };
    const LIST = 'GET /campaigns/:campaignId/statements';
    const REMOVE = 'DELETE /campaigns/:campaignId/statements/:statementId';
    const { user, api } = await renderApp(`${room('people')}?view=statements&month=2027-02`, {
      role: 'lead',
      api: {
        ...office,
        'GET /campaigns/:campaignId/messages': page(),
        [LIST]: page(said),
        [REMOVE]: undefined,
      },
    });
    const link = await screen.findByRole('link', { name: 'Crear publicación' });
    expect(
      Object.fromEntries(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams),
    ).toMatchObject({
      outlet: 'Radio Valdemar',
      date: '2027-02-03',
      messages: 'm1,m2',
    });
    expect(api.callsOf(LIST)[0]?.query.get('month')).toBe('2027-02');
    await user.click(screen.getByRole('button', { name: 'Borrar lo de Radio Valdemar' }));
    await waitFor(() => expect(api.callsOf(REMOVE)).toHaveLength(1));
  });

  it('N3 RH17: shows how a list grew, the consent of a subscriber and erases by name', async () => {
    const { user, api } = await renderApp(`${room('people')}?view=subscribers`, {
      api: { ...office, 'DELETE /subscribers/:subscriberId': undefined },
    });
    expect(await screen.findByRole('img', { name: /^De 3 en .* a 10 en / })).toBeVisible();
    expect(screen.getByText('Feria, en papel')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ver en tabla' }));
    const months = screen.getByRole('table', { name: /mes a mes$/ });
    expect(within(months).getAllByRole('row')[1]).toHaveTextContent(/\+9.*2.*10/);
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

  it('RH17: who is not written to is shown by why; one person on a list twice is made one, and apart again', async () => {
    const twin = { ...reader, id: '64b7f0c2a1d3e4f5a6b7c8e2', email: 'ana@trabajo.example' };
    const merged = { ...twin, version: 3, status: 'unsubscribed' as const, mergedInto: reader.id };
    const { user, api } = await renderApp(`${room('people')}?view=subscribers`, {
      api: {
        ...office,
        'GET /subscriber-duplicates': { items: [{ name: 'Ana Beltrán', entries: [reader, twin] }] },
        'POST /subscribers/:subscriberId/merge': merged,
        'POST /subscribers/:subscriberId/unmerge': twin,
        'GET /suppressions': page({
          id: twin.id,
          version: 1,
          reason: 'unsubscribed',
          email: 'se-fue@correo.example',
          mark: null,
          listId: list.id,
          at: '2027-02-03T10:00:00Z',
          detail: '',
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Repetidos' }));
    await user.click(await screen.findByRole('button', { name: 'Dejar esta ana@correo.example' }));
    await user.click(await screen.findByRole('button', { name: /Deshacer/ }));
    await waitFor(() => expect(api.callsOf('POST /subscribers/:subscriberId/unmerge')).toHaveLength(1));
    expect(api.callsOf('POST /subscribers/:subscriberId/merge')[0]?.body).toEqual({ intoId: reader.id });
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'No se les escribe (1)' }));
    expect(await screen.findByText('se-fue@correo.example')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'De baja 1' })).toBeChecked();
  });
});
