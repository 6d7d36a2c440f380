import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { around } from '@/app/sheets';
import { accountAnswers, proposals } from '@/gallery/calendarAccounts';
import { days } from '@/gallery/day';
import { dayAnswers } from '@/gallery/dayAnswers';
import { answer } from '@/host/fake';
import { Proposals } from '@/features/proposals/Proposals';
import { draw } from '@/testKit';
import { Calendar } from './Calendar';

it('a_taken_time_says_in_which_calendar_it_stands_and_questions_stand_above', async () => {
  const nothing = () => undefined;
  draw(
    <Calendar
      {...around}
      onGo={nothing}
      onGroup={nothing}
      onImportFile={nothing}
      onImports={nothing}
      waiting={<Proposals open={nothing} />}
    />,
    {
      ...dayAnswers(true),
      ...accountAnswers([], proposals),
      'calendar.days': ({ from, to }: { from: string; to: string }) => {
        const week = days(from, to, true);
        const [first, ...others] = week.busy;
        const busy =
          first === undefined ? [] : [{ ...first, calendar: 'Home', colour: '#cc6633' }, ...others];
        return answer({ ...week, busy });
      },
    },
  );
  const taken = await screen.findAllByRole('note', { name: /^Busy: / });
  const named = taken.filter((each) => each.getAttribute('aria-label')?.endsWith(', in Home') === true);
  expect(named).toHaveLength(1);
  expect(named[0]?.style.getPropertyValue('--edge')).toBe('#cc6633');
  expect(named[0]?.title).toBe(named[0]?.getAttribute('aria-label'));
  expect(await screen.findByRole('button', { name: /^Look and take over: Leo/u })).toBeTruthy();
});
