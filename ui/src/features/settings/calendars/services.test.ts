import { expect, it } from 'vitest';

import { hostIn } from './connect/services';

it.each([
  ['https://cloud.example.org/remote.php/dav/', 'cloud.example.org'],
  ['webcal://p12-caldav.icloud.com/published/2/abc', 'p12-caldav.icloud.com'],
  ['johanna@linden.example', 'linden.example'],
  ['https://name:secret@dav.example:8443/x', 'dav.example'],
  ['cloud.example.org', 'cloud.example.org'],
  [' 192.168.0.5:5232 ', '192.168.0.5'],
  ['', null],
  ['johanna', null],
  ['https://', null],
])('%s names %s', (address, host) => {
  expect(hostIn(address)).toBe(host);
});
