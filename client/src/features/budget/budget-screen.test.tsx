import { configure, screen, within } from '@testing-library/react';
import { renderApp, room } from '../../testing/render-app.js';
import { sampleSession } from '../../testing/samples.js';
import { Answer, problem } from '../../testing/stub-api.js';
import { setViewport } from '../../testing/viewport.js';
import { sampleBudget, sampleLine, sampleRelease, TACTIC_ID } from './testing/sample-budget.js';

// A machine that does other things too may need more than a second to draw a whole screen.
configure({ asyncUtilTimeout: 8_000 });

const BUDGET = 'GET /campaigns/:campaignId/budget';
const LINE = 'PATCH /campaigns/:campaignId/budget/lines/:tacticId';
const HISTORY = 'GET /campaigns/:campaignId/budget/lines/:tacticId/history';
const APPROVE = 'POST /campaigns/:campaignId/budget/lines/approve';
const RELEASE = 'POST /campaigns/:campaignId/budget/releases';
const WITHDRAW = 'POST /campaigns/:campaignId/budget/releases/:releaseId/withdraw';
const RETURN = 'POST /campaigns/:campaignId/budget/releases/:releaseId/return';
const history = { items: [], nextCursor: null };
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

afterEach(() => setViewport(1440));

describe('Budget', () => {
  test('RH13: beyond what is available the line says the exact excess and leads to the request, filled in', async () => {
    const budget = sampleBudget([sampleLine()]);
    const { user, api } = await renderApp(room(`budget?line=${TACTIC_ID}`), {
      api: {
        [BUDGET]: budget,
        [HISTORY]: history,
        [LINE]: problem(422, 'rule-broken', {
          rule: 'RH13',
          errors: [
            {
              path: 'budget',
              code: 'planned-over-allocatable',
              message: '',
              rule: 'RH13',
              key: 'planned-over-allocatable',
              values: { excess: 40_000, currency: 'EUR' },
            },
          ],
        }),
        [RELEASE]: new Answer(201, sampleRelease()),
      },
    });
    const dialog = await screen.findByRole('dialog', { name: /Viaje de prensa/ });
    const planned = within(dialog).getByRole('textbox', { name: 'Planificado en total' });
    await user.clear(planned);
    await user.type(planned, '16400');
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(plain((await within(dialog).findByText(/Pasa en/)).textContent)).toContain('400 €');
    await user.click(within(dialog).getByRole('button', { name: 'Pedir esa liberación' }));
    const request = await screen.findByRole('dialog', { name: 'Pedir una liberación' });
    expect(within(request).getByRole('textbox', { name: 'Importe' })).toHaveValue('400');
    await user.type(within(request).getByRole('textbox', { name: /Por qué/ }), 'Un panel en la feria');
    await user.click(within(request).getByRole('button', { name: 'Pedir liberación' }));
    await screen.findByText('Liberación pedida');
    expect(api.callsOf(RELEASE)[0]?.body).toMatchObject({ amount: 40_000, tacticId: TACTIC_ID });
  });

  test('I1: a line in another currency keeps its rate exact and says what it comes to', async () => {
    const budget = sampleBudget([sampleLine()]);
    const { user, api } = await renderApp(room(`budget?line=${TACTIC_ID}`), {
      api: { [BUDGET]: budget, [HISTORY]: history, [LINE]: budget },
    });
    const dialog = await screen.findByRole('dialog', { name: /Viaje de prensa/ });
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Moneda de la línea' }), 'COP');
    await user.click(within(dialog).getByRole('button', { name: 'Darle la vuelta' }));
    await user.type(within(dialog).getByRole('textbox', { name: '1 EUR en COP' }), '4000');
    const planned = within(dialog).getByRole('textbox', { name: 'Planificado en total' });
    await user.clear(planned);
    await user.type(planned, '8000000');
    expect(plain((await within(dialog).findByText(/En el presupuesto/)).textContent)).toContain(
      'de 1.800 € a 2.000 €',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    expect(within(dialog).getByText('Escriba quién lo publica.')).toBeVisible();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Quién lo publica' }),
      'Banco de la República',
    );
    await user.type(within(dialog).getByRole('textbox', { name: 'Día de ese cambio' }), '1/9/2027');
    await user.tab();
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    await screen.findByText('Presupuesto guardado');
    expect(api.callsOf(LINE)[0]?.body).toMatchObject({
      planned: 800_000_000,
      currency: {
        currency: 'COP',
        rate: { numerator: 1, denominator: 4_000 },
        rateDate: '2027-09-01',
        rateSource: 'Banco de la República',
      },
    });
  });

  test('several lines are approved at once, each in the version that was seen', async () => {
    const other = sampleLine({ tacticId: '64b7f0c2a1d3e4f5a6b7cb05', version: 2, name: { es: 'Folleto' } });
    const settled = sampleLine({ tacticId: '64b7f0c2a1d3e4f5a6b7cb06', approved: 180_000 });
    const budget = sampleBudget([sampleLine(), other, settled]);
    const { user, api } = await renderApp(room('budget'), { api: { [BUDGET]: budget, [APPROVE]: budget } });
    await user.click(await screen.findByRole('button', { name: 'Aprobar varias' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: 'Aprobar Folleto' }));
    expect(plain(screen.getByText(/por aprobar/).textContent)).toBe('1 línea, 800 € por aprobar');
    await user.type(screen.getByRole('textbox', { name: /Nota/ }), 'Acta de mayo');
    await user.click(screen.getByRole('button', { name: 'Aprobar' }));
    expect(await screen.findByText('1 línea aprobada')).toBeVisible();
    expect(api.callsOf(APPROVE)[0]?.body).toEqual({
      lines: [{ tacticId: TACTIC_ID, version: 7 }],
      note: 'Acta de mayo',
    });
  });

  test('I9: the same money by area, and the forecast against the plan', async () => {
    const { user } = await renderApp(room('budget?view=breakdown'), {
      role: 'viewer',
      api: { [BUDGET]: sampleBudget([sampleLine()]) },
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Ver por' }), 'area');
    const table = await screen.findByRole('table', { name: 'Por área que aporta' });
    expect(within(table).getByRole('rowheader', { name: 'Turismo' })).toBeVisible();
    expect(within(table).getByRole('rowheader', { name: 'Presupuesto propio' })).toBeVisible();
    const forecast = screen.getByRole('table', { name: 'Previsión por mes' });
    const last = within(forecast)
      .getAllByRole('row')
      .map((row) => plain(row.textContent));
    expect(last[1]).toContain('-300 €');
    expect(last[2]).toMatch(/1\.300 €01\.600 €0$/);
  });

  test('I3: whoever asked withdraws; what nobody plans goes back', async () => {
    const own = sampleRelease({ requestedBy: sampleSession().user });
    const { user, api } = await renderApp(room('budget'), {
      api: { [BUDGET]: sampleBudget([sampleLine()], [own]), [WITHDRAW]: { ...own, status: 'withdrawn' } },
    });
    const withdraw = await screen.findByRole('button', { name: 'Retirar la petición' });
    const approved = sampleRelease({ status: 'approved', amount: 30_000 });
    api.answer({ [BUDGET]: sampleBudget([sampleLine()], [approved]), [RETURN]: approved });
    await user.click(withdraw);
    expect(await screen.findByText('Petición retirada')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Movimientos' }));
    await user.click(await screen.findByRole('button', { name: 'Devolver' }));
    const dialog = await screen.findByRole('dialog', { name: 'Devolver a la reserva' });
    expect(within(dialog).getByRole('textbox', { name: 'Importe' })).toHaveValue('300');
    await user.click(within(dialog).getByRole('button', { name: 'Devolver' }));
    expect(await screen.findByText('Devuelto a la reserva')).toBeVisible();
    expect(api.callsOf(RETURN)[0]?.body).toEqual({ amount: 30_000, comment: '' });
  });

  test('on a phone the release stands above the lines', async () => {
    setViewport(390);
    await renderApp(room('budget'), { api: { [BUDGET]: sampleBudget([sampleLine()], [sampleRelease()]) } });
    const waiting = await screen.findByText('Espera decisión');
    const lines = screen.getByRole('heading', { name: 'Líneas' });
    expect(waiting.compareDocumentPosition(lines) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getAllByText('Espera decisión')).toHaveLength(1);
  });
});
