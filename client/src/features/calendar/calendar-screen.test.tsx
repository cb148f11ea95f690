import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { sampleCampaign } from '../../testing/samples.js';
import { problem, type StubbedRoutes } from '../../testing/stub-api.js';
import type { Tactic } from '../../shared/plan/tactics.js';
import type { Occurrence } from './occurrence.js';
import { sampleOccurrence, sampleTactic } from './testing/sample-plan.js';

// A machine that does other things too may need more than a second to draw a whole screen.
configure({ asyncUtilTimeout: 10_000 });

const SHIFT = 'POST /campaigns/:campaignId/tactics/shift';
const RESTORE = 'POST /campaigns/:campaignId/tactics/restore-dates';
const RECUR = 'POST /campaigns/:campaignId/tactics/:tacticId/recur';
const SKIP = 'POST /campaigns/:campaignId/tactics/:tacticId/skip';
const ONE = 'GET /campaigns/:campaignId/tactics/:tacticId';
const AGENDA = room('calendar?view=agenda&date=2027-09-01');

/** jsdom lays nothing out: a window of 600 px and lines of 43. */
const LAID_OUT = [
  [Element.prototype, 'clientHeight', 600],
  [HTMLElement.prototype, 'offsetHeight', 43],
] as const;
const before = LAID_OUT.map(([prototype, name]) => Object.getOwnPropertyDescriptor(prototype, name));
beforeAll(() => {
  for (const [prototype, name, height] of LAID_OUT)
    Object.defineProperty(prototype, name, { configurable: true, get: () => height });
});
afterAll(() => {
  LAID_OUT.forEach(([prototype, name], index) => Object.defineProperty(prototype, name, before[index] ?? {}));
});

const idOf = (index: number): string => index.toString(16).padStart(24, '0');
const dayOf = (index: number): string => `2027-09-${String((index % 30) + 1).padStart(2, '0')}`;

function tactics(count: number): Tactic[] {
  return Array.from({ length: count }, (_, index) =>
    sampleTactic({
      id: idOf(index),
      name: { es: `Táctica ${index}` },
      start: dayOf(index),
      end: dayOf(index),
    }),
  );
}

function plan(list: Tactic[], occurrences: Occurrence[] = list.map(sampleOccurrence)): StubbedRoutes {
  return {
    'GET /campaigns/:campaignId': sampleCampaign({ start: '2027-01-01', end: '2027-12-31' }),
    'GET /campaigns/:campaignId/tactics': { items: list, nextCursor: null },
    'GET /campaigns/:campaignId/calendar': { items: occurrences },
    'GET /campaigns/:campaignId/calendar/gaps': { thresholdDays: 14, overall: [], byAudience: [] },
    'GET /campaigns/:campaignId/audiences': { items: [], nextCursor: null },
    'GET /campaigns/:campaignId/messages': { items: [], nextCursor: null },
    'GET /campaigns/:campaignId/indicators': { items: [], nextCursor: null },
    'GET /campaigns/:campaignId/people': { items: [], nextCursor: null },
    'GET /campaigns/:campaignId/checks': { items: [] },
    'GET /users': { items: [], nextCursor: null },
  };
}

/** As the API answers a change of days: the tactic, and the days from before. */
const dated = (tactic: Tactic, more: Partial<Tactic> = {}) => ({
  ...tactic,
  ...more,
  version: tactic.version + 1,
  former: { start: tactic.start, end: tactic.end, time: tactic.time, recurrence: tactic.recurrence },
});

async function focusOn(name: RegExp): Promise<void> {
  const found = await screen.findByRole('button', { name });
  act(() => found.focus());
}

const lines = () => within(screen.getByRole('main')).getAllByRole('listitem');

describe('the agenda', () => {
  test('of hundreds of lines draws those that are near, in order, each with its place; on paper all of them', async () => {
    const { user } = await renderApp(AGENDA, { api: plan(tactics(400)) });
    const first = await screen.findByRole('button', { name: /Táctica 0/ });
    expect(lines().length).toBeLessThan(60);
    expect(first.closest('li')).toHaveAttribute('aria-setsize', '400');
    const places = lines().map((line) => Number(line.getAttribute('aria-posinset')));
    expect(places).toEqual([...places].sort((a, b) => a - b));

    await user.click(first);
    await focusOn(/Táctica 0/);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', '2');

    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await waitFor(() => expect(lines()).toHaveLength(400));
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(lines().length).toBeLessThan(60));
  });
});

describe('several at once', () => {
  test('are picked with the keyboard, shifted in one request and put back by undo', async () => {
    const list = tactics(3);
    const { user, api } = await renderApp(AGENDA, {
      api: {
        ...plan(list),
        [SHIFT]: () => ({ items: list.slice(0, 2).map((each) => dated(each)) }),
        [RESTORE]: () => ({ items: list.slice(0, 2).map((each) => dated(each)) }),
      },
    });
    await focusOn(/Táctica 0/);
    await user.keyboard(' ');
    expect(await screen.findByText('1 elegida')).toBeInTheDocument();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(await screen.findByText('2 elegidas')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Táctica 1/, pressed: true })).toHaveFocus();
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog', { name: 'Desplazar 2 tácticas' });
    expect(within(dialog).getByText(/1 sep → 8 sep/)).toBeInTheDocument();
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Unidad' }), 'días');
    await user.clear(within(dialog).getByRole('textbox', { name: 'Cuánto' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Cuánto' }), '3{Enter}');
    await waitFor(() => expect(api.callsOf(SHIFT)).toHaveLength(1));
    expect(api.callsOf(SHIFT)[0]?.body).toEqual({
      items: [
        { tacticId: idOf(0), version: 3 },
        { tacticId: idOf(1), version: 3 },
      ],
      days: 3,
    });
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(api.callsOf(RESTORE)).toHaveLength(1));
    expect(api.callsOf(RESTORE)[0]?.body).toMatchObject({
      items: [
        { tacticId: idOf(0), version: 4, dates: { start: '2027-09-01', end: '2027-09-01' } },
        { tacticId: idOf(1), version: 4, dates: { start: '2027-09-02', end: '2027-09-02' } },
      ],
    });
    expect(screen.queryByText('2 elegidas')).toBeNull();
  });

  test('RH9: a refusal stands beside the tactic that it is about, and nothing has moved', async () => {
    const refusal = problem(422, 'rule-broken', {
      errors: [
        { path: 'body.items.1', code: 'message-expired', message: '', rule: 'RH9', key: 'message-expired' },
      ],
    });
    const { user } = await renderApp(AGENDA, { api: { ...plan(tactics(2)), [SHIFT]: refusal } });
    await user.keyboard('{Control>}');
    await user.click(await screen.findByRole('button', { name: /Táctica 0/ }));
    await user.keyboard('{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Todo el mes' }));
    await user.click(screen.getByRole('button', { name: /Desplazar/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Desplazar 2 tácticas' });
    await user.click(within(dialog).getByRole('button', { name: 'Desplazar 2' }));
    expect(await within(dialog).findByText('No se movió nada: 1 no puede ir ahí.')).toBeInTheDocument();
    const [, second] = within(dialog).getAllByRole('listitem');
    expect(second).toHaveTextContent('Táctica 1');
    expect(second).toHaveTextContent('Su mensaje ya no está vigente');
    expect(screen.getByText('Miércoles 1 de septiembre')).toBeInTheDocument();
  });
});

describe('moving by keyboard', () => {
  test('M asks for the one tactic while the list of all of them is on its way', async () => {
    const list = tactics(1);
    let answer: ((tactic: Tactic) => void) | undefined;
    const { user } = await renderApp(AGENDA, {
      api: {
        ...plan(list),
        'GET /campaigns/:campaignId/tactics': () => new Promise(() => undefined),
        [ONE]: () => new Promise((resolve) => (answer = resolve)),
      },
    });
    await focusOn(/Táctica 0/);
    await user.keyboard('m');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(answer).toBeDefined());
    answer?.(sampleTactic({ id: idOf(0), name: { es: 'Táctica 0' } }));
    expect(await screen.findByRole('dialog', { name: 'Mover' })).toBeInTheDocument();
  });
});

describe('what recurs', () => {
  const part = { start: '2027-09-07', lengthDays: 1, time: null, rule: 'FREQ=WEEKLY;BYDAY=TU', shiftDays: 0 };
  const recurrence = { parts: [part], exceptions: [], changes: [], lastDay: '2027-12-31' };
  const series = sampleTactic({ start: '2027-09-07', end: '2027-12-28', recurrence });
  const times = ['2027-09-07', '2027-09-14', '2027-09-21'].map((day) => ({
    ...sampleOccurrence(series),
    id: `tactic:${series.id}:${day}`,
    start: day,
    end: day,
    recurring: true,
    occurrenceOf: day,
  }));

  test('is said in words, and one time of it is skipped or it and the following', async () => {
    const { user, api } = await renderApp(AGENDA, {
      api: { ...plan([series], times), [SKIP]: () => dated(series) },
    });
    const marked = await screen.findAllByRole('button', { name: /Viaje de prensa.*se repite/ });
    await user.click(marked[1] ?? marked[0]!);
    expect(await screen.findByText('cada semana, martes')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Saltar' }));
    const dialog = await screen.findByRole('dialog', { name: 'Saltar «Viaje de prensa»' });
    await user.click(within(dialog).getByRole('radio', { name: /Esta y las siguientes/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Saltar' }));
    await waitFor(() =>
      expect(api.callsOf(SKIP)[0]?.body).toEqual({ occurrence: '2027-09-14', scope: 'following' }),
    );
  });

  test('a tactic begins to recur with a small form that shows the next days', async () => {
    const once = sampleTactic({ start: '2027-09-14', end: '2027-09-14' });
    const { user, api } = await renderApp(room(`calendar?view=agenda&date=2027-09-01&tactic=${once.id}`), {
      api: {
        ...plan([once]),
        [RECUR]: () => dated(once),
        [ONE]: once,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Repetir' }));
    await user.click(screen.getByRole('button', { name: 'jueves' }));
    expect(screen.getByText('cada semana, martes y jueves')).toBeInTheDocument();
    expect(screen.getByText(/Próximas: 14 sep · 16 sep · 21 sep/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(api.callsOf(RECUR)[0]?.body).toEqual({ rule: 'FREQ=WEEKLY;BYDAY=TU,TH' }));
    expect(await screen.findByText('Viaje de prensa: se repite')).toBeInTheDocument();
  });
});

describe('views that are kept', () => {
  test('keep what is shown, and open by changing the address', async () => {
    const kept = {
      id: idOf(9),
      version: 1,
      createdAt: '2027-01-01T09:00:00Z',
      updatedAt: '2027-01-01T09:00:00Z',
      name: 'Solo digital',
      view: 'year',
      filters: { kinds: ['tactic'], channelTypes: ['digital'], phases: [], audiences: [], people: [], q: '' },
      shared: true,
      owner: { name: 'Martín Oliva' },
      own: false,
    };
    const { user, api, router } = await renderApp(room('calendar?view=agenda&date=2027-09-01&kinds=event'), {
      api: {
        ...plan(tactics(1)),
        'GET /campaigns/:campaignId/views': { items: [kept], nextCursor: null },
        'POST /campaigns/:campaignId/views': kept,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Más del calendario' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Vistas guardadas' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vistas guardadas' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Nombre de la vista' }), 'Eventos{Enter}');
    await waitFor(() =>
      expect(api.callsOf('POST /campaigns/:campaignId/views')[0]?.body).toMatchObject({
        name: 'Eventos',
        view: 'agenda',
        filters: { kinds: ['tactic', 'event', 'session', 'meeting', 'mayors-agenda'] },
        shared: false,
      }),
    );
    await user.click(await within(dialog).findByRole('button', { name: /^Solo digital/ }));
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({
        view: 'year',
        channelTypes: 'digital',
        kinds: '',
      }),
    );
  });
});
