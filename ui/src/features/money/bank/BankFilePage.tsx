/** One file of the bank: what it holds and what becomes of it. Nothing is written before. */
import { EmptyState } from '@/components/EmptyState';
import { Page } from '@/components/Page';
import { useMessages } from '@/messages';
import { useTry } from '@/rpc/query';
import { MoneyTabs } from '../MoneyTabs';
import type { BankPlaces } from './places';
import { Preview } from './Preview';

export function BankFilePage({ fileId, ...places }: { fileId: string } & BankPlaces) {
  const messages = useMessages();
  const words = messages.bank;
  const { answer, isFresh, error } = useTry('statements.preview_file', { fileId });
  if (answer === undefined) {
    if (error === null) return null;
    return (
      <Page title={words.title}>
        <MoneyTabs current="bank" hrefOf={places.hrefOfPart} />
        <EmptyState
          title={words.unreadable}
          sentence={error.message === '' ? messages.failures.unexpected : error.message}
          act={{ label: words.chooseOther, onAct: places.onChoose }}
        />
      </Page>
    );
  }
  return (
    <Preview
      key={answer.fileId}
      preview={answer}
      isFresh={isFresh}
      refused={error?.message ?? ''}
      {...places}
    />
  );
}
