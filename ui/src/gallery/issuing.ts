/** What a made-up core says of a draft before it is issued: the year's last number was given on 20 February. */
import type { IssueInvoice } from '@/bindings/IssueInvoice';
import type { IssuePreview } from '@/bindings/IssuePreview';
import { FakeRefusal } from '@/host/fake';

export function issuePreview({ issuedOn = '2026-03-02' }: IssueInvoice): IssuePreview {
  if (issuedOn < '2026-02-20') {
    throw new FakeRefusal({
      code: 'refused',
      message: 'An invoice of a later day has been issued. Numbers follow the calendar.',
    });
  }
  return issuedOn === '2026-03-02'
    ? { number: '2026-0042', issuedOn, dueOn: '2026-03-16' }
    : { number: '2026-0043', issuedOn, dueOn: '2026-03-14' };
}
