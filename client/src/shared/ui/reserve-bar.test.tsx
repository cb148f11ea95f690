import { screen, within } from '@testing-library/react';
import { renderWith } from '../../testing/render-app.js';
import { ReserveBar } from './reserve-bar.js';

const parts = {
  spent: 786_000,
  committed: 234_000,
  approved: 290_000,
  planned: 210_000,
  free: 80_000,
  reserve: 400_000,
};

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u00A0\u202F]/g, ' ');
const segments = (bar: HTMLElement): (string | null)[] =>
  [...bar.querySelectorAll('i')].map((segment) => segment.getAttribute('data-part'));

describe('ReserveBar (I1, RH13)', () => {
  it('draws the states in order with the reserve last, and says every amount', async () => {
    await renderWith(<ReserveBar parts={parts} currency="EUR" />);
    const bar = screen.getByRole('img');
    expect(segments(bar)).toEqual(['spent', 'committed', 'approved', 'planned', 'free', 'reserve']);
    expect(plain(bar.getAttribute('aria-label'))).toBe(
      'Presupuesto de 20.000 €: Ejecutado 7.860 €, Comprometido 2.340 €, Aprobado 2.900 €, Planificado 2.100 €, ' +
        'Sin asignar 800 €, Reserva 4.000 €',
    );
    expect(screen.getAllByRole('definition').map((node) => plain(node.textContent))).toEqual([
      '7.860 €',
      '2.340 €',
      '2.900 €',
      '2.100 €',
      '800 €',
      '4.000 €',
    ]);
  });

  it('leaves what is zero out of the bar but not out of the legend', async () => {
    await renderWith(<ReserveBar parts={{ ...parts, approved: 0 }} currency="EUR" />);
    expect(segments(screen.getByRole('img'))).not.toContain('approved');
    expect(screen.getByText('Aprobado')).toBeInTheDocument();
    expect(screen.getByText('0 €', { normalizer: plain })).toBeInTheDocument();
  });

  it('says how much is planned over what may be assigned', async () => {
    await renderWith(<ReserveBar parts={{ ...parts, free: -50_000 }} currency="EUR" />);
    const over = screen.getByText('Por encima').closest('div');
    expect(over).not.toBeNull();
    if (over !== null) expect(within(over).getByText('500 €', { normalizer: plain })).toBeInTheDocument();
    expect(screen.queryByText('Sin asignar')).not.toBeInTheDocument();
  });
});
