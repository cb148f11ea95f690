import { jest } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { renderWith } from '../../testing/render-app.js';
import { DataTable } from './data-table.js';

const ROW = 38;
const WINDOW = 760;

/** A page that is laid out: rows of one height in a window of twenty. */
function layOut(): void {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(WINDOW);
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
}

function Rows({ count }: { readonly count: number }) {
  return (
    <div style={{ overflowY: 'auto' }}>
      <DataTable
        caption="Tactics"
        columns={[{ key: 'name', title: 'Name', name: true, cell: (row: number) => `Tactic ${row}` }]}
        rows={Array.from({ length: count }, (_, index) => index + 1)}
        rowKey={(row) => row}
        onOpen={() => undefined}
      />
    </div>
  );
}

const body = (): HTMLElement => screen.getAllByRole('rowgroup')[1] ?? document.body;

afterEach(() => jest.restoreAllMocks());

describe('a table of thousands of rows', () => {
  it('draws what is seen and says how many there are', async () => {
    layOut();
    await renderWith(<Rows count={5_000} />);
    const drawn = within(body()).getAllByRole('row');
    expect(drawn.length).toBeGreaterThanOrEqual(WINDOW / ROW);
    expect(drawn.length).toBeLessThan(60);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
    expect(drawn[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('draws every row on paper', async () => {
    layOut();
    await renderWith(<Rows count={400} />);
    fireEvent(window, new Event('beforeprint'));
    expect(within(body()).getAllByRole('row')).toHaveLength(400);
    fireEvent(window, new Event('afterprint'));
    expect(within(body()).getAllByRole('row').length).toBeLessThan(60);
  });

  it('simply draws them where there are few', async () => {
    await renderWith(<Rows count={100} />);
    expect(within(body()).getAllByRole('row')).toHaveLength(100);
    expect(screen.getByRole('table').hasAttribute('aria-rowcount')).toBe(false);
  });
});
