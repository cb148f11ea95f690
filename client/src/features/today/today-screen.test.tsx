import { configure, screen, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { sampleToday } from '../../testing/samples.js';
import { problem } from '../../testing/stub-api.js';

// A machine that does other things too may need more than a second to draw a whole screen.
configure({ asyncUtilTimeout: 8_000 });

const TODAY = 'GET /campaigns/:campaignId/today';
const id = '64b7f0c2a1d3e4f5a6b7cb01';
const busy = sampleToday({
  decisions: [
    {
      kind: 'bulletin',
      id,
      title: { es: 'Boletín de septiembre' },
      figure: 4_812,
      by: 'Martín Oliva',
      since: '2027-09-13T10:00:00Z',
      uses: 0,
    },
    {
      kind: 'release',
      id,
      title: { es: 'Panel en la feria' },
      figure: 45_000,
      by: 'Nuria Ferrer',
      since: '2027-09-12T10:00:00Z',
      uses: 0,
    },
  ],
  attention: [
    {
      id: '0'.repeat(32),
      rule: 'RW3',
      level: 'warning',
      subject: { kind: 'calendar' },
      key: 'gap',
      values: { start: '2027-09-28', end: '2027-10-13', days: 16 },
      message: { es: '16 días sin actividad.', en: '16 days without activity.' },
    },
    {
      id: '1'.repeat(32),
      rule: 'RW19',
      level: 'warning',
      subject: { kind: 'tactic', id, name: { es: 'Viaje de prensa', en: 'Press trip' } },
      key: 'contracting-overdue',
      values: {},
      message: { es: 'Debía estar contratada.', en: 'It should be contracted.' },
    },
  ],
  gaps: [{ start: '2027-09-28', end: '2027-10-13', days: 16 }],
  ribbon: { start: '2027-01-01', counts: [1, 0, 2] },
  budget: {
    total: 2_000_000,
    currency: 'EUR',
    reserveBasisPoints: 2_000,
    reserveHeld: 400_000,
    buckets: { spent: 0, committed: 0, approved: 0, planned: 0, free: 1_600_000 },
  },
  freePress: { count: 37, value: 2_390_000, currency: 'EUR', byMonth: [{ month: '2027-01', count: 37 }] },
});
const hrefOf = (element: HTMLElement) => new URL(element.getAttribute('href') ?? '', 'http://localhost');

describe('Today', () => {
  test('says the day and how many matters need someone', async () => {
    await renderApp(room('today'), { api: { [TODAY]: busy } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Martes 14 de septiembre' })).toBeVisible();
    expect(screen.getByText('Cuatro asuntos necesitan a alguien.')).toBeVisible();
    expect(screen.getByText('Liberar 450 € de la reserva')).toBeVisible();
    expect(screen.getByText(/La reserva bajaría al 17,8 %/)).toBeVisible();
  });

  test('each row leads to the place where it is solved', async () => {
    await renderApp(room('today'), { api: { [TODAY]: busy } });
    expect(hrefOf(await screen.findByRole('link', { name: 'Revisar' })).pathname).toBe(
      room(`bulletins/${id}`),
    );
    expect(hrefOf(screen.getByRole('link', { name: 'Decidir' })).pathname).toBe(room('budget'));
    const cover = hrefOf(
      screen.getByRole('link', { name: /^Cubrir: Hueco de 16 días desde el 28 de septiembre/ }),
    );
    expect([cover.pathname, cover.searchParams.get('date')]).toEqual([room('calendar'), '2027-09-28']);
    const open = hrefOf(screen.getByRole('link', { name: 'Abrir: Viaje de prensa' }));
    expect([open.pathname, open.searchParams.get('tactic')]).toEqual([room('calendar'), id]);
    expect(hrefOf(screen.getByRole('link', { name: 'Cómo se calcula' })).pathname).toBe(room('free-press'));
  });

  test('speaks English', async () => {
    await renderApp(room('today'), { api: { [TODAY]: busy }, language: 'en' });
    expect(await screen.findByText('Four matters need someone.')).toBeVisible();
    expect(screen.getByText('16 days without activity.')).toBeVisible();
  });

  test('RW3: silence stands among the next days', async () => {
    await renderApp(room('today'), { api: { [TODAY]: busy } });
    const agenda = await screen.findByRole('region', { name: 'Próximos 14 días' });
    expect(within(agenda).getByText('16 días sin actividad, hasta el 13 de octubre')).toBeVisible();
  });

  test('a campaign with nothing in it shows the first steps to those who may take them', async () => {
    await renderApp(room('today'), { api: { [TODAY]: sampleToday() } });
    const steps = await screen.findByRole('region', { name: 'Su primera campaña' });
    expect(hrefOf(within(steps).getByRole('link', { name: 'Escribir' })).pathname).toBe(room('strategy'));
  });

  test('who may not read the plan sees neither money nor press', async () => {
    await renderApp(room('today'), {
      role: 'spokesperson',
      api: { [TODAY]: { ...busy, decisions: [], attention: [], budget: null, freePress: null } },
    });
    expect(await screen.findByText('Nada espera a nadie.')).toBeVisible();
    expect(screen.queryByText(/Presupuesto de/)).toBeNull();
    expect(screen.queryByText('Cómo se calcula')).toBeNull();
  });

  test('a role that the room is not for is told so', async () => {
    await renderApp(room('today'), { role: 'ambassador', api: { [TODAY]: problem(403, 'not-allowed') } });
    expect(await screen.findByText('Su papel no llega hasta aquí')).toBeVisible();
  });
});
