import { configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer } from '../../testing/stub-api.js';
import type { Contact } from './api/contacts.js';

configure({ asyncUtilTimeout: 5_000 });

const nuria: Contact = {
  id: '64b7f0c2a1d3e4f5a6b7c8f1',
  version: 3,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  kind: 'local-journalist',
  name: 'Nuria Ángel',
  position: 'Redactora',
  outlet: 'Diario del Estuario',
  mediaScope: 'local',
  email: 'nuria@estuario.example',
  phone: '',
  website: null,
  place: '',
  languages: ['es'],
  audienceKeys: ['media-opinion-leaders'],
  audienceIds: [],
  actorType: 19,
  themes: [],
  stance: null,
  note: '',
  noReleases: false,
  archivedAt: null,
  meetings: [
    {
      id: '64b7f0c2a1d3e4f5a6b7c8f9',
      day: '2027-02-10',
      kind: 'call',
      note: 'Pide cifras',
      by: { id: '64b7f0c2a1d3e4f5a6b7c8a1', name: 'Elena Prat' },
    },
  ],
};
const counts = {
  total: 1,
  archived: 0,
  kinds: { 'local-journalist': 1 },
  audiences: { 'media-opinion-leaders': 1 },
};
const there = {
  'GET /contacts': { items: [nuria], nextCursor: null },
  'GET /contact-counts': counts,
  'GET /campaigns/:campaignId/audiences': { items: [], nextCursor: null },
};
const ARCHIVE = 'POST /contacts/:contactId/archive';
const RESTORE = 'POST /contacts/:contactId/restore';

describe('contacts', () => {
  it('N1 N2: groups say how many they have; a contact goes into the archive and comes back', async () => {
    const { user, api } = await renderApp(`${room('people')}?view=contacts`, {
      api: {
        ...there,
        [ARCHIVE]: { ...nuria, version: 4, archivedAt: '2027-03-01T00:00:00Z' },
        [RESTORE]: { ...nuria, version: 5 },
      },
    });
    const groups = await screen.findByRole('group', { name: 'Públicos' });
    const media = within(groups).getByRole('button', { name: /^Medios.* 1$/ });
    await user.click(media);
    expect(media).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(api.callsOf('GET /contacts').at(-1)?.query.get('audience')).toBe('media-opinion-leaders'),
    );
    await user.click(await screen.findByRole('button', { name: /Nuria Ángel/ }));
    const drawer = await screen.findByRole('complementary', { name: 'Nuria Ángel' });
    expect(within(drawer).getByText('Pide cifras')).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Archivar' }));
    await user.click(await screen.findByRole('button', { name: /Deshacer/ }));
    await waitFor(() => expect(api.callsOf(RESTORE)).toHaveLength(1));
  });

  it('N2: the first contact needs a name only, and a wrong address is said', async () => {
    const { user, api } = await renderApp(`${room('people')}?view=contacts`, {
      api: {
        ...there,
        'GET /contacts': { items: [], nextCursor: null },
        'GET /contact-counts': { total: 0, archived: 0, kinds: {}, audiences: {} },
        'POST /contacts': new Answer(201, nuria),
      },
    });
    expect(await screen.findByText(/Todavía no hay contactos/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Contacto' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /^Correo/ }), 'Grupo: a@x.example;');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(within(dialog).getByText('Escriba el nombre.')).toBeVisible();
    expect(within(dialog).getByText(/Escriba un correo/)).toBeVisible();
    expect(api.callsOf('POST /contacts')).toHaveLength(0);
    await user.clear(within(dialog).getByRole('textbox', { name: /^Correo/ }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Nombre' }), 'Nuria Ángel');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(api.callsOf('POST /contacts')).toHaveLength(1));
    expect(api.callsOf('POST /contacts')[0]?.body).toMatchObject({
      kind: 'person',
      email: null,
      mediaScope: null,
    });
  });
});
