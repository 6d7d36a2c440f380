import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { settingsAnswers } from '@/gallery/settings';
import { draw } from '@/testKit';
import { ZoneData } from './ZoneData';

it('the_release_of_the_time_zones_is_said', async () => {
  draw(<ZoneData />, settingsAnswers());
  expect(await screen.findByText(/time zone data of IANA, release 2026a/u)).toBeTruthy();
});
