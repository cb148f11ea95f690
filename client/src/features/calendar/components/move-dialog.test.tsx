import { jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import { renderWith } from '../../../testing/render-app.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import type { Gap, Occurrence } from '../occurrence.js';
import { sampleOccurrence, sampleTactic } from '../testing/sample-plan.js';
import MoveDialog from './move-dialog.js';

// A machine that does other things too may need more than a second to draw a whole screen.
configure({ asyncUtilTimeout: 8_000 });

const period = { start: '2027-01-01', end: '2027-12-31' };
const other = sampleOccurrence(
  sampleTactic({
    id: '64b7f0c2a1d3e4f5a6b7ca02',
    name: { es: 'Jornada de resultados' },
    start: '2027-09-23',
    end: '2027-09-23',
  }),
);

async function open(
  tactic: Tactic,
  more: { occurrences?: Occurrence[]; gaps?: Gap[]; language?: 'es' | 'en' } = {},
) {
  const onConfirm = jest.fn();
  const onClose = jest.fn();
  const { user } = await renderWith(
    <MoveDialog
      tactic={tactic}
      today="2027-09-14"
      period={period}
      occurrences={more.occurrences ?? []}
      gaps={more.gaps ?? []}
      onClose={onClose}
      onConfirm={onConfirm}
    />,
    { language: more.language ?? 'es' },
  );
  return { user, onConfirm, onClose };
}

describe('moving by keyboard (WCAG 2.5.7)', () => {
  test('the field has the focus; words become days and Enter confirms them', async () => {
    const { user, onConfirm } = await open(sampleTactic());
    const field = await screen.findByRole('textbox', { name: 'Nueva fecha de inicio' });
    await user.type(field, 'jueves que viene');
    expect(screen.getByText('Jueves 23 de septiembre – sábado 25 de septiembre, 3 días')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(onConfirm).toHaveBeenCalledWith({ start: '2027-09-23', end: '2027-09-25' });
  });

  test('hours are typed too, with the days or alone; whole days take them away', async () => {
    const { user, onConfirm } = await open(sampleTactic());
    await user.click(await screen.findByRole('checkbox', { name: 'Todo el día' }));
    await user.type(screen.getByLabelText('Desde las'), '18:00');
    await user.type(screen.getByLabelText('Hasta las'), '10:00');
    await user.type(screen.getByRole('textbox', { name: 'Nueva fecha de inicio' }), '23 sep – 23 sep');
    const confirm = async () => user.click(screen.getByRole('button', { name: /^Mover/ }));
    await confirm();
    expect(onConfirm).not.toHaveBeenCalled();
    await user.clear(screen.getByLabelText('Hasta las'));
    await user.type(screen.getByLabelText('Hasta las'), '20:30');
    await confirm();
    const time = { start: '18:00', end: '20:30' };
    expect(onConfirm).toHaveBeenCalledWith({ start: '2027-09-23', end: '2027-09-23', time });
    await user.clear(screen.getByRole('textbox', { name: 'Nueva fecha de inicio' }));
    await confirm();
    expect(onConfirm).toHaveBeenLastCalledWith({ start: '2027-09-16', end: '2027-09-18', time });
  });

  test('a range sets both ends, in English too', async () => {
    const { user, onConfirm } = await open(sampleTactic(), { language: 'en' });
    await user.type(await screen.findByRole('textbox', { name: 'New start date' }), '20 to 24 Sep{Enter}');
    expect(onConfirm).toHaveBeenCalledWith({ start: '2027-09-20', end: '2027-09-24' });
  });

  test('says what it meets there', async () => {
    const { user } = await open(sampleTactic(), {
      occurrences: [other],
      gaps: [{ start: '2027-09-28', end: '2027-10-13', days: 16 }],
    });
    const field = await screen.findByRole('textbox');
    await user.type(field, '23');
    expect(screen.getByText(/Coincide con 1 actividad: Jornada de resultados/)).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, '28 sep');
    expect(screen.getByText(/Cubre parte de un hueco de 16 días/)).toBeInTheDocument();
  });

  test('a text that is no day and days outside the campaign confirm nothing', async () => {
    const { user, onConfirm } = await open(sampleTactic());
    const field = await screen.findByRole('textbox');
    await user.type(field, '31 sep{Enter}');
    expect(screen.getByText('Esa fecha no existe.')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, '2028-02-01{Enter}');
    expect(screen.getByText(/Sale de la campaña/)).toBeInTheDocument();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  test('Escape closes and changes nothing', async () => {
    const { user, onConfirm, onClose } = await open(sampleTactic());
    await user.type(await screen.findByRole('textbox'), '23{Escape}');
    expect(onClose).toHaveBeenCalled();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  test('RH9, RH11: a draft that lacks something says what, and cannot be scheduled', async () => {
    const draft = sampleTactic({
      status: 'draft',
      start: null,
      end: null,
      missing: [
        { rule: 'RH9', key: 'message-not-approved' },
        { rule: 'RH11', key: 'indicator-missing' },
      ],
    });
    const { user, onConfirm } = await open(draft);
    await user.type(await screen.findByRole('textbox', { name: 'Fecha de inicio' }), '23 sep{Enter}');
    expect(screen.getByText('No se puede programar todavía')).toBeInTheDocument();
    expect(screen.getByText('Su mensaje está sin aprobar')).toBeInTheDocument();
    expect(screen.getByText('Le falta un indicador')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Programar/ })).toBeDisabled();
    expect(onConfirm).not.toHaveBeenCalled();
  });
});
