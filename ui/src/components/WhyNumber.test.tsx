import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { draw } from '@/testKit';
import { WhyNumber, WhyRows } from './WhyNumber';

it('w_opens_the_rows_behind_a_number', async () => {
  const rows = [{ key: '1', label: 'Six sessions bought', value: '+6' }];
  const { user } = draw(
    <WhyNumber name="Credits left" why={() => <WhyRows title="Why" rows={rows} total="6" />}>
      6
    </WhyNumber>,
  );
  const number = screen.getByRole('button', { name: '6' });
  expect(screen.queryByText('Six sessions bought'), 'rows are read only when asked for').toBeNull();
  number.focus();
  await user.keyboard('w');
  expect(await screen.findByText('Six sessions bought')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Six sessions bought')).toBeNull());
  expect(document.activeElement, 'the reader is where they were').toBe(number);
});
