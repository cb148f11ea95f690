import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { CAMPAIGN_ID, sampleSession, sampleToday } from '../testing/samples.js';
import { renderApp as renderAt, room } from '../testing/render-app.js';
import { NO_ANSWER, problem } from '../testing/stub-api.js';
import { setViewport } from '../testing/viewport.js';
import { wayBack } from './router.js';

/** The rooms themselves have their own tests; here they find nothing. */
const emptyRooms = {
  'GET /campaigns/:campaignId/:room': problem(404, 'not-found'),
  'GET /campaigns/:campaignId/:room/:part': problem(404, 'not-found'),
};
const renderApp: typeof renderAt = (url, options = {}) =>
  renderAt(url, { ...options, api: { ...emptyRooms, ...options.api } });

const navigation = () => screen.findByRole('navigation', { name: 'Campaña' });

describe('the shell', () => {
  it('shows the rooms with what waits in each, and nothing for zero', async () => {
    const waiting = { today: 6, messages: 1, budget: 0, bulletins: 1 };
    await renderApp(room('people'), {
      api: { 'GET /campaigns/:campaignId/today': sampleToday({ waiting }) },
    });
    const nav = await navigation();
    expect(await within(nav).findByRole('link', { name: 'Hoy 6 asuntos le esperan' })).toBeInTheDocument();
    expect(within(nav).getByRole('link', { name: 'Presupuesto' })).toBeInTheDocument();
    expect(within(nav).getByRole('link', { name: 'Personas' })).toHaveAttribute('aria-current', 'page');
  });

  it('shows an ambassador only their rooms', async () => {
    await renderApp(room('messages'), { role: 'ambassador' });
    const links = within(await navigation()).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Altavoz', 'Mensajes', 'Ajustes', 'Qué decir']);
  });

  it('has five tabs on a phone and the other rooms under “más”', async () => {
    setViewport(390);
    const { user } = await renderApp(room('people'));
    const tabs = await navigation();
    expect(
      within(tabs)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Hoy', 'Calendario', 'Mensajes', 'Boletines']);
    await user.click(within(tabs).getByRole('button', { name: 'Más' }));
    const more = screen.getByRole('dialog', { name: 'Más' });
    expect(within(more).getByRole('link', { name: 'Presupuesto' })).toBeInTheDocument();
  });

  it('changes the language of everything, at once', async () => {
    const { user } = await renderApp(room('people'));
    await navigation();
    await user.click(screen.getByRole('radio', { name: 'Inglés' }));
    expect(await screen.findByRole('link', { name: 'Budget' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('altavoz-language')).toBe('en');
  });

  it('signs out and forgets', async () => {
    const { user, router, api } = await renderApp(room('people'), {
      api: { 'POST /auth/logout': undefined },
    });
    await navigation();
    await user.click(screen.getByRole('button', { name: 'Cuenta de Elena Prat' }));
    api.answer({ 'GET /auth/me': problem(401, 'not-signed-in') });
    await user.click(await screen.findByRole('menuitem', { name: 'Salir' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    expect(api.callsOf('POST /auth/logout')[0]?.headers.get('x-csrf-token')).toBe('a-token-of-this-session');
  });

  it('opens Ctrl K, finds a room without its accent and goes there', async () => {
    const { user, router } = await renderApp(room('people'));
    await navigation();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'tacti');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Tácticas');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe(room('tactics')));
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});

describe('Ctrl K', () => {
  it('finds what the campaign has on its calendar and opens it there', async () => {
    const found = {
      id: 'tactic:64b7f0c2a1d3e4f5a6b7c8aa',
      kind: 'tactic',
      subjectId: '64b7f0c2a1d3e4f5a6b7c8aa',
      title: { es: 'Semana de la Movilidad' },
      start: '2027-09-16',
      end: '2027-09-22',
      time: null,
      moments: null,
      recurring: false,
      occurrenceOf: null,
      status: 'scheduled',
      channelType: 'public-relations',
      phase: 2,
      audienceIds: [],
      personIds: [],
      place: '',
      overlaps: null,
      version: 1,
      movable: true,
    };
    const { user, router, api } = await renderApp(room('people'), {
      api: { 'GET /campaigns/:campaignId/calendar': { items: [found] } },
    });
    await navigation();
    await user.click(screen.getByRole('button', { name: /Buscar o ir a/ }));
    await user.type(await screen.findByRole('combobox'), 'mov');
    const option = await screen.findByRole('option', { selected: true });
    expect(option).toHaveTextContent('Semana de la Movilidad16 – 22 sep');
    expect(api.callsOf('GET /campaigns/:campaignId/calendar').at(-1)?.query.get('q')).toBe('mov');
    await user.click(option);
    await waitFor(() => expect(router.state.location.pathname).toBe(room('calendar')));
    expect(router.state.location.search).toEqual({ tactic: found.subjectId });
  });
});

describe('addresses', () => {
  it('asks who it is first and remembers where one was going', async () => {
    const { router } = await renderApp(`${room('people')}?tab=contacts`, { role: null });
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    expect(router.state.location.search).toEqual({ return: `${room('people')}?tab=contacts` });
  });

  it('goes back only to an address of this site', () => {
    expect(wayBack('/c/1/today?x=1')).toBe('/c/1/today?x=1');
    expect(wayBack('//evil.example')).toBeUndefined();
    expect(wayBack('/\\evil.example')).toBeUndefined();
    expect(wayBack('https://evil.example')).toBeUndefined();
    expect(wayBack(7)).toBeUndefined();
  });

  it('lands on the last campaign, in the first room of the role', async () => {
    const { router } = await renderApp('/', { role: 'ambassador' });
    await waitFor(() => expect(router.state.location.pathname).toBe(`/c/${CAMPAIGN_ID}/messages`));
  });

  it('says who can begin when there is no campaign', async () => {
    await renderApp('/', { api: { 'GET /campaigns': { items: [], nextCursor: null } } });
    expect(
      await screen.findByRole('heading', { name: 'Todavía no hay ninguna campaña' }),
    ).toBeInTheDocument();
  });

  it('says when an address leads nowhere', async () => {
    await renderApp('/nowhere');
    expect(await screen.findByRole('heading', { name: 'Esta página no existe' })).toBeInTheDocument();
  });

  it('says in words that the service is away and tries again', async () => {
    // The router tells developers of every failed route on the console.
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { user, api } = await renderApp(room('people'), { api: { 'GET /auth/me': NO_ANSWER } });
    expect(await screen.findByText(/El servicio no contesta/)).toBeInTheDocument();
    api.answer({ 'GET /auth/me': sampleSession() });
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(await navigation()).toBeInTheDocument();
    warned.mockRestore();
  });
});
