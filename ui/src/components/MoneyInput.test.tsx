import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';

import { draw } from '@/testKit';
import { MoneyInput } from './MoneyInput';

function Price({
  onMinor,
  start = null,
}: {
  onMinor: (minor: number | null) => void;
  start?: number | null;
}) {
  const [minor, setMinor] = useState<number | null>(start);
  return (
    <MoneyInput
      label="Price"
      currency="EUR"
      value={minor}
      onChange={(next) => {
        setMinor(next);
        onMinor(next);
      }}
    />
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Price');

it('gives_minor_units_and_tidies_up_when_left', async () => {
  const onMinor = vi.fn();
  const { user } = draw(<Price onMinor={onMinor} />);
  await user.type(field(), '1200,5');
  expect(onMinor).toHaveBeenLastCalledWith(120_050);
  expect(field().value, 'nothing moves under the fingers').toBe('1200,5');
  await user.tab();
  expect(field().value).toBe('1,200.50');
});

it('keeps_what_is_no_amount_and_says_so', async () => {
  const onMinor = vi.fn();
  const { user } = draw(<Price onMinor={onMinor} start={500} />);
  await user.clear(field());
  await user.type(field(), 'about 12');
  await user.tab();
  expect(onMinor).toHaveBeenLastCalledWith(null);
  expect(field().value).toBe('about 12');
  expect(screen.getByText(/An amount such as/u)).toBeTruthy();
});
