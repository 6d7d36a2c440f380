/** What can be done with credits, by a made-up core. */
import type { TransferCredits } from '@/bindings/TransferCredits';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { why } from './ledger';

function did(sentence: string) {
  return { touched: ['credits' as const, 'history' as const], undo: { operationId: sentence, sentence } };
}

export function creditAnswers(): FakeAnswers {
  return {
    'credits.let_expire': () => answer(why, did('Credits ended: Anna Feldmann')),
    'credits.transfer': ({ amount }: TransferCredits) => {
      if (amount <= 0) {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'Some fields need another value.',
          issues: [
            { field: 'amount', problem: 'tooSmall', sentence: 'This is too small.' },
            { field: 'reason', problem: 'missing', sentence: 'This is needed.' },
          ],
        });
      }
      return answer(why, did('Credits moved: Anna Feldmann to Anna Feldmann'));
    },
    'credits.statement': () =>
      answer({ name: 'Sessions of Anna Feldmann, 17 March 2026.pdf', base64: 'JVBERg==' }),
  };
}
