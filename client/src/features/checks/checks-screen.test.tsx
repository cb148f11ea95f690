import { configure, screen, within } from '@testing-library/react';
import type { Checks, Finding } from '../../shared/plan/checks.js';
import { renderApp, room } from '../../testing/render-app.js';
import { Answer, problem } from '../../testing/stub-api.js';

// A machine that does other things too may need more than a second to draw a whole screen.
configure({ asyncUtilTimeout: 8_000 });

const CHECKS = 'GET /campaigns/:campaignId/checks';
const DISMISS = 'POST /campaigns/:campaignId/checks/dismissals';
const RESTORE = 'DELETE /campaigns/:campaignId/checks/dismissals/:dismissalId';
const tacticId = '64b7f0c2a1d3e4f5a6b7cb01';

const finding = (digit: string, more: Partial<Finding>): Finding => ({
  id: digit.repeat(32),
  rule: 'RW7',
  level: 'warning',
  subject: { kind: 'tactic', id: tacticId, name: { es: 'Viaje de prensa', en: 'Press trip' } },
  key: 'phase-above-campaign',
  values: { phase: 3, campaignPhase: 2 },
  message: { es: 'Es de la fase 3.', en: 'It belongs to phase 3.' },
  ...more,
});
const blocking = finding('1', {
  rule: 'RH9',
  level: 'blocking',
  key: 'message-missing',
  values: {},
  message: { es: 'No lleva ningún mensaje.', en: 'It carries no message.' },
});
const reserve = finding('2', {
  rule: 'RW1',
  subject: { kind: 'budget' },
  key: 'reserve-below',
  values: {},
  message: { es: 'Quedan 3.000 € de reserva.', en: '€3,000 of reserve are left.' },
});
const warned = finding('3', {});
const dismissal = {
  id: '64b7f0c2a1d3e4f5a6b7cb09',
  version: 1,
  findingId: reserve.id,
  reason: 'Acordado en la mesa',
  by: { id: '64b7f0c2a1d3e4f5a6b7cb08', name: 'Nuria Ferrer' },
  at: '2027-09-12T08:00:00Z',
};
const checks = (more: Partial<Checks> = {}): Checks => ({
  items: [blocking, warned, reserve],
  dismissed: [],
  ...more,
});
const hrefOf = (element: HTMLElement) => new URL(element.getAttribute('href') ?? '', 'http://localhost');

describe('Checks', () => {
  test('by room, what blocks first, each with the way to where it is mended', async () => {
    await renderApp(room('checks'), { api: { [CHECKS]: checks() } });
    expect(await screen.findByText('1 bloquea, 2 avisos')).toBeVisible();
    const tactics = screen.getByRole('region', { name: /^Tácticas/ });
    const rows = within(tactics).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('RH9'),
      expect.stringContaining('RW7'),
    ]);
    const [open] = within(tactics).getAllByRole('link', { name: 'Abrir: Viaje de prensa' });
    if (!open) throw new Error('no way to the tactic');
    expect([hrefOf(open).pathname, hrefOf(open).searchParams.get('tactic')]).toEqual([
      room('tactics'),
      tacticId,
    ]);
    // What blocks is mended, never set aside.
    expect(within(tactics).getAllByRole('button', { name: /^Apartar/ })).toHaveLength(1);
  });

  test('names subjects in the language of the interface, whatever the campaign’s', async () => {
    await renderApp(room('checks'), { api: { [CHECKS]: checks() }, language: 'en' });
    expect((await screen.findAllByText('Press trip'))[0]).toBeVisible();
    expect(screen.getByText('1 blocks, 2 warnings')).toBeVisible();
  });

  test('a warning is set aside with a reason, and comes back at once when one changes one’s mind', async () => {
    const { user, api } = await renderApp(room('checks'), {
      api: { [CHECKS]: checks(), [DISMISS]: new Answer(201, dismissal), [RESTORE]: new Answer(204) },
    });
    await user.click(await screen.findByRole('button', { name: 'Apartar: Presupuesto' }));
    const dialog = await screen.findByRole('dialog', { name: 'Apartar «Presupuesto»' });
    await user.click(within(dialog).getByRole('button', { name: 'Apartar' }));
    expect(within(dialog).getByText('Escriba por qué.')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: /Por qué/ }), 'Acordado en la mesa');
    api.answer({
      [CHECKS]: checks({ items: [blocking, warned], dismissed: [{ finding: reserve, dismissal }] }),
    });
    await user.click(within(dialog).getByRole('button', { name: 'Apartar' }));
    expect(
      await screen.findByText(
        /Nuria Ferrer lo apartó el .*: «Acordado en la mesa». Vuelve si cambian los hechos./,
      ),
    ).toBeVisible();
    expect(api.callsOf(DISMISS)[0]?.body).toEqual({
      findingId: reserve.id,
      reason: 'Acordado en la mesa',
    });
    await user.click(screen.getByRole('button', { name: 'Recuperar: Presupuesto' }));
    expect(api.callsOf(RESTORE)).toHaveLength(1);
  });

  test('who only reads sees why something was set aside and changes nothing', async () => {
    await renderApp(room('checks'), {
      role: 'viewer',
      api: { [CHECKS]: checks({ items: [], dismissed: [{ finding: reserve, dismissal }] }) },
    });
    expect(await screen.findByText('Las reglas no encuentran nada que atender.')).toBeVisible();
    expect(screen.getByText(/Acordado en la mesa/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Recuperar|Apartar/ })).toBeNull();
  });

  test('says who may not read it', async () => {
    await renderApp(room('checks'), { role: 'ambassador', api: { [CHECKS]: problem(403, 'not-allowed') } });
    expect(await screen.findByText('Su papel no llega hasta aquí')).toBeVisible();
  });
});
