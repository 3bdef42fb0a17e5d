import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResourceTable } from './ResourceTable';
import { usePagedRows } from './usePagedRows';

interface Crew {
  name: string;
  duty: string;
}

const CREW: Crew[] = [
  { name: 'Ada', duty: 'Helm' },
  { name: 'Grace', duty: 'Engine' },
];

function CrewTable(props: { rows: readonly Crew[]; isForm?: boolean }) {
  return (
    <ResourceTable
      label="The crew"
      columns={[
        { label: 'Name', cell: ({ name }) => name },
        { label: 'Secret', isHidden: true, cell: () => 'unseen' },
        {
          label: 'Duty',
          cell: ({ name, duty }) => (
            <input aria-label={`Duty of ${name}`} defaultValue={duty} />
          ),
        },
      ]}
      keyOf={({ name }) => name}
      isForm={props.isForm}
      {...usePagedRows(props.rows)}
    />
  );
}

describe('ResourceTable', () => {
  it('names itself, its columns and its rows', async () => {
    await renderInTestApp(<CrewTable rows={CREW} />);

    const table = screen.getByRole('grid', { name: 'The crew' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Name', 'Duty']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Ada', 'Grace']);
    expect(screen.queryByText('unseen')).toBeNull();
    expect(screen.queryByRole('button', { name: /Next/ })).toBeNull();
  });

  it('is one stop for Tab, and as many as it has fields where it is a form', async () => {
    const user = userEvent.setup();
    const { unmount } = await renderInTestApp(<CrewTable rows={CREW} />);
    await user.click(screen.getByLabelText('Duty of Ada'));
    await user.tab();
    expect(screen.getByLabelText('Duty of Grace')).not.toHaveFocus();
    unmount();

    await renderInTestApp(<CrewTable rows={CREW} isForm />);
    await user.click(screen.getByLabelText('Duty of Ada'));
    await user.tab();
    expect(screen.getByLabelText('Duty of Grace')).toHaveFocus();
  });

  it('turns the pages of many rows', async () => {
    const user = userEvent.setup();
    const rows = Array.from({ length: 26 }, (_, index) => ({
      name: `Sailor ${index + 1}`,
      duty: 'Deck',
    }));
    await renderInTestApp(<CrewTable rows={rows} />);

    expect(screen.queryByText('Sailor 26')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Next/ }));
    expect(screen.getByText('Sailor 26')).toBeVisible();
    expect(screen.queryByText('Sailor 1')).toBeNull();
  });
});
