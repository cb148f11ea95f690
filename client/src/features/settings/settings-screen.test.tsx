import { TACTICS } from '@altavoz/catalogue/tactics';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { sampleCampaign, sampleSession } from '../../testing/samples.js';
import { Answer, problem } from '../../testing/stub-api.js';
import type { User } from '../../shared/plan/users.js';
import type { Organization } from './api/get-settings.js';
import { sectionsFor } from './sections.js';

// Screens and dialogs are loaded when they are opened: a busy machine takes its time.
configure({ asyncUtilTimeout: 5_000 });

const stored = { version: 2, createdAt: '2027-01-01T00:00:00Z', updatedAt: '2027-01-01T00:00:00Z' };
const organization: Organization = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c802',
  name: 'Gobierno de Valdemar',
  language: 'es',
  brand: { primaryColour: '#12343F', accentColour: '#B4532A', logoUrl: null },
  postalAddress: 'Plaza del Puente 1',
  website: null,
  countsReading: false,
};
const invited: User = {
  ...stored,
  id: '64b7f0c2a1d3e4f5a6b7c8aa',
  name: 'Iván Soto',
  email: 'ivan.soto@valdemar.example',
  role: 'editor',
  language: 'es',
  status: 'invited',
  lastSignInAt: null,
};
const page = (...items: unknown[]) => ({ items, nextCursor: null });
const session = (id: string, current: boolean) => ({
  id,
  current,
  createdAt: '2027-09-14T08:00:00Z',
  lastSeenAt: '2027-09-14T08:00:00Z',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
});

describe('settings', () => {
  it('shows each role its own parts', () => {
    expect(sectionsFor('ambassador')).toEqual(['account']);
    expect(sectionsFor('viewer')).toEqual([
      'account',
      'campaigns',
      'organization',
      'brand',
      'catalogue',
      'holidays',
      'lists',
    ]);
    expect(sectionsFor('lead')).toEqual([
      'account',
      'campaigns',
      'organization',
      'brand',
      'catalogue',
      'holidays',
      'lists',
      'users',
    ]);
    expect(sectionsFor('admin')).toContain('audit');
  });

  it('never opens a part by its address that the role does not see', async () => {
    await renderApp(`${room('settings')}?section=audit`, {
      api: { 'GET /auth/sessions': { items: [session('aaaaaaaa', true)] } },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Mi cuenta' })).toBeVisible();
  });

  // By label: among six hundred time zones and currencies a search by role takes seconds.
  it('begins a campaign with its outline and opens its strategy', async () => {
    const { user, api, router } = await renderApp(`${room('settings')}?section=campaigns`, {
      api: {
        'POST /campaigns': new Answer(
          201,
          sampleCampaign({ id: '64b7f0c2a1d3e4f5a6b7c8bb', status: 'draft' }),
        ),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Nueva campaña' }));
    await user.type(await screen.findByLabelText('Nombre'), 'Valdemar 2028');
    await user.type(screen.getByLabelText('Empieza'), '1/1/2028');
    await user.type(screen.getByLabelText('Termina'), '31/12/2027');
    await user.tab();
    await user.click(screen.getByText('Crear'));
    expect(api.callsOf('POST /campaigns')).toHaveLength(0);
    const end = screen.getByLabelText('Termina');
    await user.clear(end);
    await user.type(end, '31/12/2028');
    await user.tab();
    await user.click(screen.getByText('Crear'));
    await waitFor(() => expect(api.callsOf('POST /campaigns')).toHaveLength(1));
    expect(api.callsOf('POST /campaigns')[0]?.body).toMatchObject({
      name: 'Valdemar 2028',
      start: '2028-01-01',
      end: '2028-12-31',
      currency: 'EUR',
      phase: 1,
      gapThresholdDays: 14,
      partners: [],
    });
    await waitFor(() => expect(router.state.location.pathname).toBe('/c/64b7f0c2a1d3e4f5a6b7c8bb/strategy'));
  });

  it('G1: says while typing that a colour cannot be read, offers what can, and attaches the first guide', async () => {
    const { user, api } = await renderApp(`${room('settings')}?section=brand`, {
      role: 'lead',
      api: {
        'GET /organization': organization,
        'GET /brand-guides': { items: [] },
        'POST /brand-guides': {},
      },
    });
    const accent = await screen.findByRole('textbox', { name: 'Color 2: Código' });
    await user.clear(accent);
    await user.type(accent, '#DE9F');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(api.callsOf('POST /brand-guides')).toHaveLength(0);
    expect(screen.getByText('Cada color se escribe como #12343F.')).toBeVisible();
    await user.type(accent, '2C');
    const [take] = screen.getAllByRole('button', { name: /^Usar #/ });
    if (!take) throw new Error('Nothing is offered');
    await user.click(take);
    expect(screen.queryByText(/No se lee/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(api.callsOf('POST /brand-guides')).toHaveLength(1));
    expect(api.callsOf('POST /brand-guides')[0]?.body).toMatchObject({
      campaignId: null,
      colours: [
        { value: '#12343F', role: 'primary' },
        { value: expect.not.stringContaining('#DE9F2C'), role: 'accent' },
      ],
      typefaces: { titles: 'georgia', text: 'arial', print: [] },
      manualUrl: null,
    });
  });

  it('lets others than administrators read the organization only', async () => {
    await renderApp(`${room('settings')}?section=organization`, {
      api: { 'GET /organization': organization },
    });
    expect(await screen.findByRole('textbox', { name: 'Nombre de la entidad' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Guardar' })).toBeNull();
  });

  it('sends an invitation again and explains the last administrator', async () => {
    const { user, api } = await renderApp(`${room('settings')}?section=users`, {
      role: 'admin',
      api: {
        'GET /users': page(invited),
        'PATCH /users/:userId': problem(409, 'conflict'),
        'POST /users/:userId/invitation': undefined,
      },
    });
    const open = async () => user.click(await screen.findByRole('button', { name: /Iván Soto/ }));
    await open();
    await user.click(await screen.findByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText(/Es la última persona de administración/)).toBeVisible();
    expect(api.callsOf('PATCH /users/:userId')[0]?.body).toEqual({ name: 'Iván Soto', role: 'editor' });
    await user.click(screen.getByRole('button', { name: 'Reenviar enlace' }));
    await waitFor(() => expect(api.callsOf('POST /users/:userId/invitation')).toHaveLength(1));
  });

  it('changes the password only with the current one, and ends another session', async () => {
    const { user, api } = await renderApp(room('settings'), {
      language: 'en',
      api: {
        'GET /auth/me': sampleSession('viewer'),
        'GET /auth/sessions': { items: [session('aaaaaaaa', true), session('bbbbbbbb', false)] },
        'POST /auth/password': problem(401, 'wrong-credentials'),
        'DELETE /auth/sessions/:sessionId': undefined,
      },
    });
    await user.type(await screen.findByLabelText('The current one'), 'wrong');
    await user.type(screen.getByLabelText('The new one'), 'a long phrase of mine');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByText('That is not the current password.')).toBeVisible();
    const sessions = screen.getByRole('region', { name: 'Open sessions' });
    await user.click(await within(sessions).findByRole('button', { name: 'End' }));
    await waitFor(() => expect(api.callsOf('DELETE /auth/sessions/:sessionId')).toHaveLength(1));
    expect(api.callsOf('DELETE /auth/sessions/:sessionId')[0]?.params).toEqual({ sessionId: 'bbbbbbbb' });
  });

  it('K8 sets what a tactic of the catalogue brings along, and takes it back', async () => {
    const offered = TACTICS.slice(0, 2).map((entry) => ({ ...entry, changed: entry.code === 'T1.2' }));
    const PUT = 'PUT /catalogue/tactics';
    const { user, api } = await renderApp(`${room('settings')}?section=catalogue`, {
      api: {
        'GET /catalogue/tactics': { version: 4, updatedAt: null, items: offered },
        [PUT]: { version: 5, updatedAt: null, items: offered },
      },
    });
    await user.click(await screen.findByRole('button', { name: /Papelería y tarjetas/ }));
    const dialog = await screen.findByRole('dialog');
    const days = within(dialog).getByRole('textbox', { name: 'Días' });
    await user.clear(days);
    await user.type(days, '0');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(within(dialog).getByText('Un número de días, de 1 a 1827.')).toBeVisible();
    await user.clear(days);
    await user.type(days, '12');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado')).toBeVisible();
    const [sent] = api.callsOf(PUT);
    expect(sent?.headers.get('if-match')).toBe('"4"');
    expect(sent?.body).toMatchObject({ tactics: [{ code: 'T1.2' }, { code: 'T1.1', durationDays: 12 }] });

    await user.click(screen.getByRole('button', { name: /Presentación de la oficina/ }));
    await user.click(await screen.findByRole('button', { name: 'Volver al catálogo' }));
    expect(api.callsOf(PUT)[1]?.body).toEqual({ tactics: [] });
  });

  it('sets whose holidays stand on the calendar, and takes an own day off it and back on', async () => {
    const countries = [
      {
        code: 'ES',
        name: { es: 'España', en: 'Spain' },
        regions: [{ code: 'MD', name: { es: 'Madrid', en: 'Madrid' } }],
      },
      { code: 'DE', name: { es: 'Alemania', en: 'Germany' }, regions: [] },
    ];
    const founded = {
      ...stored,
      id: organization.id,
      name: { es: 'Fundación' },
      date: '2027-03-01',
      yearly: true,
    };
    const { user, api } = await renderApp(`${room('settings')}?section=holidays`, {
      api: {
        'GET /holidays/countries': { items: countries },
        'GET /observances': page(founded),
        'PATCH /campaigns/:campaignId': sampleCampaign({
          version: 2,
          holidays: { country: 'ES', region: 'MD' },
        }),
        'DELETE /observances/:observanceId': undefined,
        'POST /observances': new Answer(201, founded),
      },
    });
    await user.selectOptions(await screen.findByLabelText('País'), 'España');
    await user.selectOptions(screen.getByLabelText('Región'), 'Madrid');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Festivos del calendario: España')).toBeVisible();
    expect(api.callsOf('PATCH /campaigns/:campaignId')[0]?.body).toEqual({
      holidays: { country: 'ES', region: 'MD' },
    });
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() =>
      expect(api.callsOf('PATCH /campaigns/:campaignId')[1]?.body).toEqual({ holidays: null }),
    );

    await user.click(await screen.findByRole('button', { name: /Fundación/ }));
    await user.click(await screen.findByRole('button', { name: 'Borrar' }));
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() =>
      expect(api.callsOf('POST /observances')[0]?.body).toEqual({
        name: { es: 'Fundación' },
        date: '2027-03-01',
        yearly: true,
      }),
    );
  });
});
