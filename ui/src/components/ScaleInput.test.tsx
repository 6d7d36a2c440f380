import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';

import { draw } from '@/testKit';
import { ScaleInput } from './ScaleInput';

function Asked({ onNext = () => undefined }: { onNext?: () => void }) {
  const [value, setValue] = useState<number | null>(null);
  return <ScaleInput label="I felt heard" value={value} onChange={setValue} onNext={onNext} />;
}

const chosen = () =>
  screen.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked)?.value ?? null;

it('a_digit_chooses_and_one_and_nought_is_ten', async () => {
  const { user } = draw(<Asked />);
  await user.tab();
  await user.keyboard('7');
  expect(chosen()).toBe('7');
  await user.keyboard('1');
  expect(chosen()).toBe('1');
  await user.keyboard('0');
  expect(chosen(), 'one and then nought').toBe('10');
  await user.keyboard('0');
  expect(chosen(), 'nought alone is nought').toBe('0');
});

it('what_lies_outside_the_scale_is_not_chosen', async () => {
  const onChange = vi.fn();
  const { user } = draw(<ScaleInput label="Health" lowest={1} highest={5} value={3} onChange={onChange} />);
  await user.click(screen.getByRole('radio', { name: '3' }));
  await user.keyboard('9');
  await user.keyboard('0');
  expect(onChange).not.toHaveBeenCalled();
});

it('enter_goes_on_and_the_mouse_chooses', async () => {
  const onNext = vi.fn();
  const { user } = draw(<Asked onNext={onNext} />);
  await user.click(screen.getByRole('radio', { name: '4' }));
  expect(chosen()).toBe('4');
  await user.keyboard('{Enter}');
  expect(onNext).toHaveBeenCalledTimes(1);
});
