import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { drafts } from '@/components/drafts';
import { answer, FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';
import { SecondTax } from './SecondTax';

beforeEach(() => drafts.forgetAll());

const quebec = { firstName: 'GST', name: 'QST', number: '1234567890 TQ0001', rateMilli: 9975 };

it('a_second_tax_is_typed_with_three_decimals_and_kept_as_whole_thousandths', async () => {
  const { user, host } = draw(<SecondTax />, {
    'practice.second_tax': () => answer({}),
    'practice.save_second_tax': (setting) => answer(setting),
  });
  await user.click(await screen.findByRole('switch', { name: /I charge a second tax/u }));
  await user.type(screen.getByLabelText('The first one is called'), 'GST');
  await user.type(screen.getByLabelText('The second one is called'), 'QST');
  await user.type(screen.getByLabelText('Registered for it under'), '1234567890 TQ0001');
  await user.type(screen.getByLabelText('Its rate, in %'), '9.975');
  await user.click(screen.getByRole('button', { name: 'Save the second tax' }));
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'practice.save_second_tax')?.payload).toEqual({
      secondTax: quebec,
    }),
  );
});

it('it_is_let_go_and_what_is_refused_is_marked_at_its_field', async () => {
  const { user, host } = draw(<SecondTax />, {
    'practice.second_tax': () => answer({ secondTax: quebec }),
    'practice.save_second_tax': (setting: object) => {
      if ('secondTax' in setting) {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'One field needs another look.',
          issues: [{ field: 'secondTax.number', problem: 'missing', sentence: 'Please fill this in.' }],
        });
      }
      return answer(setting);
    },
  });
  await user.clear(await screen.findByLabelText('Registered for it under'));
  await user.click(screen.getByRole('button', { name: 'Save the second tax' }));
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  await user.click(screen.getByRole('switch', { name: /I charge a second tax/u }));
  await user.click(screen.getByRole('button', { name: 'Save the second tax' }));
  await waitFor(() =>
    expect(host.asked.filter(({ name }) => name === 'practice.save_second_tax').at(-1)?.payload).toEqual({}),
  );
});
